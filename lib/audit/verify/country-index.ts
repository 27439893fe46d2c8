import { and, asc, count, gt, lt, lte, or } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { auditEventDestinations } from "#db/schema.ts";
import { type EventData, indexEntries } from "#lib/audit/event.ts";
import type { EventRow } from "#lib/audit/select.ts";
import type { Findings } from "./problem.ts";

const index = auditEventDestinations;

/** An event as it is stored, and its data where that can be read. */
export interface ReadEvent {
  row: EventRow;
  data: EventData | undefined;
}

/**
 * Compares the index of countries with a batch of events that it was made from. It must have exactly the rows that come of them.
 * @param after the position in front of the batch
 */
export async function compareIndex(
  read: Read,
  after: number,
  batch: readonly ReadEvent[],
  findings: Findings,
): Promise<void> {
  const rows = await read
    .select()
    .from(index)
    .where(and(gt(index.seq, after), lte(index.seq, batch.at(-1)!.row.seq)))
    .orderBy(asc(index.seq));
  const bySeq = Map.groupBy(rows, (row) => row.seq);
  for (const { row, data } of batch) {
    const indexed = bySeq.get(row.seq) ?? [];
    bySeq.delete(row.seq);
    if (data && !isExactly(indexed, row, data))
      findings.add(row.seq, `the index of countries does not say what event ${row.seq} says`);
  }
  for (const seq of bySeq.keys())
    findings.add(seq, `the index of countries speaks of event ${seq}, which is not there`);
}

function isExactly(
  indexed: readonly (typeof index.$inferSelect)[],
  { accountSid, familySid }: EventRow,
  data: EventData,
): boolean {
  const { undoes, ...others } = data;
  const written = new Set(indexed.map((row) => row.destinationId));
  const fitting = indexed.every(
    (row) => row.accountSid === (accountSid ?? "") && row.familySid === familySid,
  );
  // An undo is indexed by what it undoes only since there is a way from there.
  const expected = indexEntries(typeof undoes === "string" && written.has(undoes) ? data : others);
  return (
    fitting &&
    written.size === indexed.length &&
    written.size === expected.length &&
    expected.every((entry) => written.has(entry))
  );
}

/** Finds what the index of countries says of positions outside of the chain. */
export async function findStrayEntries(read: Read, end: number, findings: Findings): Promise<void> {
  const outside = or(lt(index.seq, 1), gt(index.seq, end));
  const strays = await read
    .select({ seq: index.seq, n: count() })
    .from(index)
    .where(outside)
    .groupBy(index.seq);
  // SQLite may have something there that is no number.
  for (const { seq } of strays)
    findings.add(
      Number.isSafeInteger(seq) ? seq : null,
      `the index of countries speaks of event ${seq}, which is not there`,
    );
}
