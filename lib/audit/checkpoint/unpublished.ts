import { database } from "#db/database.ts";
import { headOf } from "#lib/audit/head.ts";
import { disagreement } from "./agreed.ts";
import { newestPublished } from "./newest.ts";
import type { Checkpoint } from "./statement.ts";
import { checkpointsAfter } from "./stored.ts";

/**
 * The checkpoints in the database that are not in the data folder, oldest first: another server has signed them, or this one
 * was cut off before it could write them down. Only those that agree with the chain and have one of these keys. Servers may
 * sign at once, so that one is not always newer than what is in the file; far behind its end nothing is looked for.
 */
export async function unpublished(dataDir: string, keys: readonly string[]): Promise<Checkpoint[]> {
  const { read } = database();
  const { origin } = await headOf(read);
  const { sizes, since, readable } = newestPublished(dataDir, origin);
  // Nothing is written behind a line that is not one.
  if (!readable) return [];
  const agreeing: Checkpoint[] = [];
  for (const stored of await checkpointsAfter(read, origin, since))
    if (!sizes.has(stored.size) && (await disagreement(read, stored, keys)) === null) agreeing.push(stored);
  return agreeing;
}
