import { and, asc, gt, lte } from "drizzle-orm";
import { setImmediate } from "node:timers/promises";
import type { Read } from "#db/database.ts";
import { auditEvents } from "#db/schema.ts";
import type { EventRow } from "./select.ts";

/**
 * The events of the chain after `after` up to `upTo`, in order, in batches. Between two batches others get their turn, and no
 * more than one is ever in memory.
 */
export async function* chainBatches(read: Read, after: number, upTo: number): AsyncGenerator<EventRow[]> {
  let last = after;
  for (;;) {
    const batch = await read
      .select()
      .from(auditEvents)
      .where(and(gt(auditEvents.seq, last), lte(auditEvents.seq, upTo)))
      .orderBy(asc(auditEvents.seq))
      .limit(500);
    if (batch.length === 0) return;
    yield batch;
    last = batch.at(-1)!.seq;
    await setImmediate();
  }
}
