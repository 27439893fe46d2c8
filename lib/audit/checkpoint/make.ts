import type { KeyObject } from "node:crypto";
import { database } from "#db/database.ts";
import { checkpoints } from "#db/schema.ts";
import { genesisHash, hashedEvent } from "#lib/audit/chain.ts";
import { headOf } from "#lib/audit/head.ts";
import { chainBatches } from "#lib/audit/stream.ts";
import { walkAlong } from "#lib/audit/verify/links.ts";
import { Findings } from "#lib/audit/verify/problem.ts";
import { bookkeep } from "#lib/mutation.ts";
import { type Checkpoint, hasValidSignature, signCheckpoint } from "./statement.ts";
import { lastCheckpoint } from "./stored.ts";

/**
 * Signs the chain as it is now, after recomputing it from the last checkpoint on: what does not fit is not signed.
 * @returns undefined where nothing happened since, or another server signed first
 * @throws an error that says what does not fit
 */
export async function makeCheckpoint(key: KeyObject): Promise<Checkpoint | undefined> {
  const { read } = database();
  const { origin, seq, hash } = await headOf(read);
  const last = await lastCheckpoint(read, origin);
  if (seq === (last?.size ?? 0)) return undefined;
  if (last && !hasValidSignature(last))
    throw new Error("The last audit checkpoint in the database was changed");
  await recompute(last ? { seq: last.size, hash: last.hash } : { seq: 0, hash: genesisHash(origin) }, {
    seq,
    hash,
  });
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

async function recompute(
  from: { seq: number; hash: string },
  to: { seq: number; hash: string },
): Promise<void> {
  const findings = new Findings();
  const walk = walkAlong({ start: from, checkpoints: [], findings });
  for await (const batch of chainBatches(database().read, from.seq, to.seq))
    for (const row of batch) walk.step({ ...row, content: hashedEvent(row) });
  const end = walk.end();
  if (end.seq !== to.seq || end.hash !== to.hash)
    findings.add(to.seq, "the head of the chain is not its last event");
  if (findings.count > 0)
    throw new Error(`The audit chain does not fit and was not signed: ${findings.kept[0]!.message}`);
}
