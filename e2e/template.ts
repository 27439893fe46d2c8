import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Demo, seedDemo } from "#lib/seed/demo.ts";
import { openStorage } from "#lib/commands/storage.ts";
import type { Visitor } from "#lib/actor.ts";
import { startSession } from "#lib/sign-in.ts";

/** What the journeys know of the seeded database that each console starts from. */
export interface Template extends Demo {
  /** Tokens of live sessions by e-mail address. Each is handed out once: a journey may end its session. */
  tokens: Record<string, string[]>;
}

const SESSIONS_EACH = 12;
const visitor: Visitor = { kind: "visitor", ipAddress: "127.0.0.1", userAgent: "journey", requestId: null };

/**
 * Makes what every journey starts from: the build, and once per run the sample, since copying a file is quicker than seeding.
 * Playwright calls it, and what it answers at the end.
 */
export default async function makeTemplate(): Promise<() => void> {
  execFileSync(process.execPath, ["lib/commands/bootstrap.mjs", "build"], { stdio: "inherit" });
  const folder = mkdtempSync(join(tmpdir(), "console-journeys-"));
  const close = await openStorage(`file:${folder}/console.db`);
  const sample = await seedDemo();
  const tokens = await startSessions(sample);
  await close();
  writeFileSync(join(folder, "template.json"), JSON.stringify({ ...sample, tokens } satisfies Template));
  process.env["JOURNEY_TEMPLATE"] = folder;
  return () => rmSync(folder, { recursive: true });
}

async function startSessions({ userSids }: Demo): Promise<Record<string, string[]>> {
  const tokens: Record<string, string[]> = {};
  for (const [email, sid] of Object.entries(userSids)) {
    tokens[email] = [];
    for (let i = 0; i < SESSIONS_EACH; i += 1) tokens[email].push(await startSession(visitor, sid));
  }
  return tokens;
}
