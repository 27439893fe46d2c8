import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What every installation has of its own. The environment may give them instead; servers side by side must share them. */
const MADE = {
  AUTH_SECRET: () => randomBytes(32).toString("base64url"),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString("base64"),
};

/**
 * Puts the secrets of the installation into `env`. At first start they are made and kept in the data folder, which only the
 * user who runs the console can read.
 * @throws an error that names the file when others can read it
 */
export function provideSecrets(dataDir: string, env: Record<string, string | undefined>): void {
  if (Object.keys(MADE).every((name) => env[name])) return;
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) makeSecrets(dataDir, file);
  if (process.platform !== "win32" && statSync(file).mode & 0o077)
    throw new Error(`Other users of this machine can read ${file}. Protect it: chmod 600 ${file}`);
  const kept = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  for (const name of Object.keys(MADE)) env[name] ||= kept[name];
}

// Linking is what makes the file appear at once and whole: of two first starts, one makes the secrets and both read them.
function makeSecrets(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const secrets = Object.fromEntries(Object.entries(MADE).map(([name, make]) => [name, make()]));
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}
