import type { KeyObject } from "node:crypto";
import { database } from "#db/database.ts";
import { checkpoints } from "#db/schema.ts";
import { genesisHash, hashedEvent } from "#lib/audit/chain.ts";
import { headOf } from "#lib/audit/head.ts";
import { chainBatches } from "#lib/audit/stream.ts";
import { type Position, walkAlong } from "#lib/audit/verify/links.ts";
import { Findings } from "#lib/audit/verify/problem.ts";
import { strayEvents } from "#lib/audit/verify/strays.ts";
import { bookkeep } from "#lib/mutation.ts";
import { lastAgreed } from "./agreed.ts";
import { type Checkpoint, signCheckpoint } from "./statement.ts";

/**
 * Signs the chain as it is now, where the checkpoints in the database and in the data folder agree with it, and after
 * recomputing it from the newest of them on: what does not fit is not signed.
 * @returns undefined where nothing happened since, or another server signed first
 * @throws an error that says what does not fit
 */
export async function makeCheckpoint(key: KeyObject, dataDir: string): Promise<Checkpoint | undefined> {
  const { read } = database();
  const { origin, seq, hash } = await headOf(read);
  const last = await lastAgreed(read, { origin, key, dataDir });
  if (seq <= (last?.size ?? 0)) return undefined;
  const start = last ? { seq: last.size, hash: last.hash } : { seq: 0, hash: genesisHash(origin) };
  await recompute(start, { seq, hash });
  const checkpoint = signCheckpoint({ origin, size: seq, hash, time: new Date().toISOString() }, key);
  const { key: keyId, signature } = checkpoint;
  const createdAt = new Date(checkpoint.time);
  const [made] = await bookkeep((tx) =>
    tx
      .insert(checkpoints)
      .values({ seq, hash, createdAt, keyId, signature })
      .onConflictDoNothing()
      .returning(),
  );
  return made && checkpoint;
}

async function recompute(from: Position, to: Position): Promise<void> {
  const findings = new Findings();
  const [stray] = await strayEvents(database().read);
  if (stray !== undefined) findings.add(null, `event ${stray} stands outside of the chain`);
  const walk = walkAlong({ start: from, checkpoints: [], findings });
  for await (const batch of chainBatches(database().read, from.seq, to.seq))
    for (const row of batch) walk.step({ ...row, content: hashedEvent(row) });
  const end = walk.end();
  if (end.seq !== to.seq || end.hash !== to.hash)
    findings.add(to.seq, "the head of the chain is not its last event");
  if (findings.count > 0)
    throw new Error(`The audit chain does not fit and was not signed: ${findings.kept[0]!.message}`);
}
