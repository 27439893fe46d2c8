import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { publicKeyOf } from "./statement.ts";

/**
 * The key that signs checkpoints: the one that is given (PKCS #8, PEM), else the one in the data folder, which is made at
 * first start for the console's own user alone.
 * @throws an error that names what is wrong with it
 */
export function signingKey(dataDir: string, given: string | undefined): KeyObject {
  const file = join(dataDir, "checkpoint-key.pem");
  if (!given && !existsSync(file)) makeKey(dataDir, file);
  if (!given && process.platform !== "win32" && statSync(file).mode & 0o077)
    throw new Error(`Other users of this machine can read ${file}. Protect it: chmod 600 ${file}`);
  const key = parse(given ?? readFileSync(file, "utf8"), given ? "CHECKPOINT_KEY" : file);
  remember(dataDir, publicKeyOf(key));
  return key;
}

/** The public keys that this installation has signed with, oldest first. */
export function knownKeys(dataDir: string): string[] {
  const file = keysFile(dataDir);
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

function parse(pem: string, name: string): KeyObject {
  try {
    const key = createPrivateKey(pem.replaceAll("\\n", "\n"));
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Said below, without the text that could not be read.
  }
  throw new Error(`${name} is not an Ed25519 private key (PKCS #8, PEM): openssl genpkey -algorithm ed25519`);
}

// Linking makes the file appear at once and whole: of two first starts, one makes the key and both read it.
function makeKey(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const pem = generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" });
  writeFileSync(draft, pem, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}

function remember(dataDir: string, key: string): void {
  if (knownKeys(dataDir).includes(key)) return;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  appendFileSync(keysFile(dataDir), `${key}\n`);
}

function keysFile(dataDir: string): string {
  return join(dataDir, "checkpoint-keys.txt");
}
