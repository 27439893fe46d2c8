import { database } from "#db/database.ts";
import { configuration } from "#lib/configuration.ts";
import { disagreement } from "./checkpoint/agreed.ts";
import { knownKeys } from "./checkpoint/key.ts";
import { newestPublished } from "./checkpoint/newest.ts";
import type { Checkpoint } from "./checkpoint/statement.ts";
import { coveringCheckpoint, lastCheckpoint } from "./checkpoint/stored.ts";
import { headOf } from "./head.ts";

/** What is known about a checkpoint and the chain without recomputing the chain. */
export interface Attested {
  checkpoint: Checkpoint;
  /** It is signed by a key of this installation, and the event that it attests still has the attested hash. */
  agrees: boolean;
}

/** How far the log is under checkpoints. `after` counts the events since the last one, of the whole installation. */
export interface Integrity {
  last: Attested | undefined;
  after: number;
}

/**
 * How far the chain is attested, by the newest checkpoint in the database and the newest in the data folder. Where either of
 * them does not agree with the chain, it is that one.
 */
export async function integrity(): Promise<Integrity> {
  const { read } = database();
  const { origin, seq } = await headOf(read);
  const stored = await lastCheckpoint(read, origin);
  const { checkpoint: published } = newestPublished(configuration().dataDir, origin);
  const newest = [stored, published?.signature === stored?.signature ? undefined : published]
    .filter((checkpoint) => checkpoint !== undefined)
    .toSorted((a, b) => b.size - a.size);
  const attested = await Promise.all(newest.map(attest));
  const last = attested.find(({ agrees }) => !agrees) ?? attested[0];
  return { last, after: seq - (last?.checkpoint.size ?? 0) };
}

/** The oldest checkpoint that covers an event; undefined while there is none yet. */
export async function attestedBy(seq: number): Promise<Attested | undefined> {
  const { read } = database();
  const { origin } = await headOf(read);
  const checkpoint = await coveringCheckpoint(read, origin, seq);
  return checkpoint && (await attest(checkpoint));
}

async function attest(checkpoint: Checkpoint): Promise<Attested> {
  const against = await disagreement(database().read, checkpoint, knownKeys(configuration().dataDir));
  return { checkpoint, agrees: against === null };
}
