import { database } from "#db/database.ts";
import { configuration } from "#lib/configuration.ts";
import { knownKeys } from "./checkpoint/key.ts";
import { type Checkpoint, hasValidSignature } from "./checkpoint/statement.ts";
import { coveringCheckpoint, lastCheckpoint } from "./checkpoint/stored.ts";
import { hashAt, headOf } from "./head.ts";

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

/** How far the chain is attested. */
export async function integrity(): Promise<Integrity> {
  const { read } = database();
  const { origin, seq } = await headOf(read);
  const checkpoint = await lastCheckpoint(read, origin);
  return { last: checkpoint && (await attest(checkpoint)), after: seq - (checkpoint?.size ?? 0) };
}

/** The oldest checkpoint that covers an event; undefined while there is none yet. */
export async function attestedBy(seq: number): Promise<Attested | undefined> {
  const { read } = database();
  const { origin } = await headOf(read);
  const checkpoint = await coveringCheckpoint(read, origin, seq);
  return checkpoint && (await attest(checkpoint));
}

async function attest(checkpoint: Checkpoint): Promise<Attested> {
  const agrees =
    (await hashAt(database().read, checkpoint.size)) === checkpoint.hash &&
    knownKeys(configuration().dataDir).includes(checkpoint.key) &&
    hasValidSignature(checkpoint);
  return { checkpoint, agrees };
}
