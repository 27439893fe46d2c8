import { type Checkpoint, hasValidSignature } from "#lib/audit/checkpoint/statement.ts";
import type { Findings } from "./problem.ts";

/**
 * The checkpoints that may speak about a chain, each once: of its installation, signed, and by a key that is trusted. Every
 * other one is a finding. Without trusted keys, each checkpoint's own key counts.
 */
export function trustworthy(
  checkpoints: readonly Checkpoint[],
  { origin, keys }: { origin: string; keys: readonly string[] },
  findings: Findings,
): Checkpoint[] {
  const different = new Map(checkpoints.map((checkpoint) => [identity(checkpoint), checkpoint]));
  return [...different.values()].filter((checkpoint) => {
    const fault = faultOf(checkpoint, origin, keys);
    if (fault) findings.add(null, `${named(checkpoint)} ${fault}`);
    return fault === null;
  });
}

function faultOf(checkpoint: Checkpoint, origin: string, keys: readonly string[]): string | null {
  if (!hasValidSignature(checkpoint)) return "does not have a valid signature";
  if (checkpoint.origin !== origin)
    return "belongs to another installation: the chain was begun anew, or this is another database";
  if (keys.length > 0 && !keys.includes(checkpoint.key))
    return `is signed by the key ${checkpoint.key}, which is not trusted here`;
  return null;
}

// A checkpoint is in the database a moment before it is in the file, and longer where another server has signed it.
const publishedWithinMs = 60_000;

/** Compares the checkpoints in the database with those in the file of the data folder. Both must have all of them. */
export function comparePublished(
  { origin, stored, published }: { origin: string; stored: Checkpoint[]; published: readonly Checkpoint[] },
  findings: Findings,
): void {
  const own = published.filter((checkpoint) => checkpoint.origin === origin);
  const [inTable, inFile] = [new Set(stored.map(identity)), new Set(own.map(identity))];
  for (const checkpoint of own)
    if (!inTable.has(identity(checkpoint)))
      findings.add(null, `${named(checkpoint)} is in the file of the data folder, but not in the database`);
  for (const checkpoint of stored)
    if (!inFile.has(identity(checkpoint)) && Date.parse(checkpoint.time) < Date.now() - publishedWithinMs)
      findings.add(null, `${named(checkpoint)} is in the database, but not in the file of the data folder`);
}

function identity({ origin, size, hash, time, key, signature }: Checkpoint): string {
  return [origin, size, hash, time, key, signature].join("\n");
}

function named({ time, size }: Checkpoint): string {
  return `the checkpoint of ${time} for ${size} events`;
}
