import { database } from "#db/database.ts";
import { headOf } from "#lib/audit/head.ts";
import { disagreement } from "./agreed.ts";
import { newestPublished } from "./newest.ts";
import type { Checkpoint } from "./statement.ts";
import { checkpointsAfter, lastCheckpoint } from "./stored.ts";

/**
 * The checkpoints in the database that are newer than those in the data folder, oldest first: another server has signed them,
 * or this one was cut off before it could write them down. Only those that agree with the chain and have one of these keys.
 */
export async function unpublished(dataDir: string, keys: readonly string[]): Promise<Checkpoint[]> {
  const { read } = database();
  const { origin } = await headOf(read);
  const stored = await lastCheckpoint(read, origin);
  const { checkpoint, readable } = newestPublished(dataDir, origin);
  const from = checkpoint?.size ?? 0;
  // Nothing is written behind a line that is not one.
  if (!stored || !readable || stored.size <= from) return [];
  const agreeing: Checkpoint[] = [];
  for (const missing of await checkpointsAfter(read, origin, from))
    if ((await disagreement(read, missing, keys)) === null) agreeing.push(missing);
  return agreeing;
}
