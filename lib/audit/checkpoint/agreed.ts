import type { KeyObject } from "node:crypto";
import type { Read } from "#db/database.ts";
import { hashAt } from "#lib/audit/head.ts";
import { knownKeys } from "./key.ts";
import { newestPublished } from "./newest.ts";
import { checkpointFile } from "./publish.ts";
import { type Checkpoint, hasValidSignature, publicKeyOf } from "./statement.ts";
import { lastCheckpoint } from "./stored.ts";

/**
 * The newest checkpoint of the installation, whether the database or the data folder has it. Both are asked: who deletes the
 * rows in the database to have another chain signed would have to reach the file too.
 * @returns undefined before the first
 * @throws an error that says which of them does not agree with the chain, and how
 */
export async function lastAgreed(
  read: Read,
  { origin, key, dataDir }: { origin: string; key: KeyObject; dataDir: string },
): Promise<Checkpoint | undefined> {
  const keys = [...knownKeys(dataDir), publicKeyOf(key)];
  const { checkpoint: published, readable } = newestPublished(dataDir, origin);
  const file = checkpointFile(dataDir);
  if (!readable) throw refusal(`a line of ${file} is not a checkpoint`);
  const stored = await lastCheckpoint(read, origin);
  if (published) await requireAgreement(read, published, keys, `the newest one in ${file}`);
  if (stored) await requireAgreement(read, stored, keys, "the newest one in the database");
  return (published?.size ?? 0) > (stored?.size ?? 0) ? published : stored;
}

/** What a checkpoint of this installation has against the chain; null where it agrees. */
export async function disagreement(
  read: Read,
  checkpoint: Checkpoint,
  keys: readonly string[],
): Promise<string | null> {
  const { size, hash, key } = checkpoint;
  if (!hasValidSignature(checkpoint)) return "does not have a valid signature";
  if (!keys.includes(key))
    return `is signed by the key ${key}, which is not in checkpoint-keys.txt: add it if it is yours`;
  const present = size === 0 ? hash : await hashAt(read, size);
  if (present === undefined)
    return `attests ${size} events, and event ${size} is not there: events were cut off, or this is an older copy of the database`;
  if (present !== hash) return `attests another event ${size}: the chain was rewritten`;
  return null;
}

async function requireAgreement(
  read: Read,
  checkpoint: Checkpoint,
  keys: readonly string[],
  which: string,
): Promise<void> {
  const against = await disagreement(read, checkpoint, keys);
  if (against) throw refusal(`${which}, of ${checkpoint.time}, ${against}`);
}

function refusal(reason: string): Error {
  return new Error(`The audit chain does not agree with its checkpoints and was not signed: ${reason}`);
}
