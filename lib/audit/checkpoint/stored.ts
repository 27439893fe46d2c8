import { asc, desc, gt, gte } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { checkpoints } from "#db/schema.ts";
import { storedMoment } from "#lib/audit/stored-moment.ts";
import type { Checkpoint } from "./statement.ts";

/** The checkpoints in the database, oldest first. */
export async function storedCheckpoints(read: Read, origin: string): Promise<Checkpoint[]> {
  const rows = await read.select().from(checkpoints).orderBy(asc(checkpoints.seq));
  return rows.map((row) => statementOf(row, origin));
}

/** Those for more than `size` events, oldest first. */
export async function checkpointsAfter(read: Read, origin: string, size: number): Promise<Checkpoint[]> {
  const rows = read.select().from(checkpoints).where(gt(checkpoints.seq, size));
  return (await rows.orderBy(asc(checkpoints.seq))).map((row) => statementOf(row, origin));
}

/** The newest checkpoint in the database; undefined before the first. */
export async function lastCheckpoint(read: Read, origin: string): Promise<Checkpoint | undefined> {
  const [row] = await read.select().from(checkpoints).orderBy(desc(checkpoints.seq)).limit(1);
  return row && statementOf(row, origin);
}

/** The oldest checkpoint that covers the event at a position; undefined while none does. */
export async function coveringCheckpoint(
  read: Read,
  origin: string,
  seq: number,
): Promise<Checkpoint | undefined> {
  const rows = read.select().from(checkpoints).where(gte(checkpoints.seq, seq));
  const [row] = await rows.orderBy(asc(checkpoints.seq)).limit(1);
  return row && statementOf(row, origin);
}

function statementOf(row: typeof checkpoints.$inferSelect, origin: string): Checkpoint {
  return {
    format: "sms-geo-permissions/checkpoint/v1",
    ...{ origin, size: row.seq, hash: row.hash, time: storedMoment(row.createdAt) },
    ...{ key: row.keyId, signature: row.signature },
  };
}
