import { and, desc, eq } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { auditEventDestinations, auditEvents } from "#db/schema.ts";
import { type AuditEntry, entriesOf } from "./entry.ts";
import type { EventData } from "./event.ts";
import type { EventRow } from "./select.ts";

/** How an event and undoing hang together. */
export interface UndoLinks {
  /** The event that it undid. */
  undoes: AuditEntry | undefined;
  /** The last event that undid it. */
  undoneBy: AuditEntry | undefined;
}

/** Finds the event that an event undid, and the last one that undid it, each by one look into an index. */
export async function undoLinks(read: Read, row: EventRow, data: EventData): Promise<UndoLinks> {
  const { accountSid } = row;
  if (accountSid === null) return { undoes: undefined, undoneBy: undefined };
  const [undone, undoing] = await Promise.all([
    typeof data["undoes"] === "string" ? eventOf(read, accountSid, data["undoes"]) : undefined,
    lastUndoing(read, accountSid, row.sid),
  ]);
  const [undoes] = await entriesOf(read, undone ? [undone] : []);
  const [undoneBy] = await entriesOf(read, undoing ? [undoing] : []);
  return { undoes, undoneBy };
}

async function eventOf(read: Read, accountSid: string, sid: string): Promise<EventRow | undefined> {
  const [row] = await read
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.sid, sid), eq(auditEvents.accountSid, accountSid)));
  return row;
}

async function lastUndoing(read: Read, accountSid: string, sid: string): Promise<EventRow | undefined> {
  const index = auditEventDestinations;
  const [last] = await read
    .select({ event: auditEvents })
    .from(index)
    .innerJoin(auditEvents, eq(auditEvents.seq, index.seq))
    .where(and(eq(index.accountSid, accountSid), eq(index.destinationId, sid)))
    .orderBy(desc(index.seq))
    .limit(1);
  return last?.event;
}
