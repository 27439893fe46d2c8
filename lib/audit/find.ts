import { and, asc, eq, ne } from "drizzle-orm";
import { database, type Read } from "#db/database.ts";
import { auditEvents } from "#db/schema.ts";
import { loadAccounts, type AccountView } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import { NotFound } from "#lib/errors.ts";
import { isSid } from "#lib/sid.ts";
import { eventDigest, genesisHash, hashedEvent, linkHash } from "./chain.ts";
import { type AuditEntry, entriesOf } from "./entry.ts";
import type { EventData } from "./event.ts";
import { hashAt, headOf } from "./head.ts";
import { requireLog } from "./log.ts";
import type { EventRow } from "./select.ts";
import { type UndoLinks, undoLinks } from "./undo-links.ts";

/** One event with everything that is stored of it. */
export interface EventDetail {
  entry: AuditEntry;
  row: EventRow;
  data: EventData;
  /** Other events of the same decision, as far as this person may see them; in order. */
  siblings: AuditEntry[];
  /** The event that it undid, and the one that undid it. */
  links: UndoLinks;
  /** Whether its hash, recomputed now, is the stored one and follows the event before it. */
  intact: boolean;
}

/**
 * An event of an account's log.
 * @throws Forbidden; NotFound for an unknown event and for another account's alike
 */
export async function findEvent(actor: Actor, account: AccountView, eventSid: string): Promise<EventDetail> {
  requireLog(account);
  if (!isSid("AE", eventSid)) throw new NotFound();
  const { read } = database();
  const [row] = await read.select().from(auditEvents).where(eq(auditEvents.sid, eventSid));
  if (!row || ![row.accountSid, row.familySid].includes(account.sid)) throw new NotFound();
  const [entry, ...siblings] = await entriesOf(read, [row, ...(await siblingsOf(read, actor, row))]);
  const data = JSON.parse(row.data) as EventData;
  const links = await undoLinks(read, row, data);
  return { entry: entry!, row, data, siblings, links, intact: await isIntact(read, row) };
}

// A decision can touch accounts that this person may not open; their events stay out.
async function siblingsOf(read: Read, actor: Actor, row: EventRow): Promise<EventRow[]> {
  if (row.correlationId === null) return [];
  const mine = new Set((await loadAccounts(read, actor)).map(({ sid }) => sid));
  const siblings = await read
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.correlationId, row.correlationId), ne(auditEvents.seq, row.seq)))
    .orderBy(asc(auditEvents.seq))
    .limit(1000);
  return siblings.filter(({ accountSid }) => accountSid !== null && mine.has(accountSid));
}

async function isIntact(read: Read, row: EventRow): Promise<boolean> {
  const prevHash = row.seq === 1 ? genesisHash((await headOf(read)).origin) : await hashAt(read, row.seq - 1);
  return row.prevHash === prevHash && row.hash === linkHash(row.prevHash, eventDigest(hashedEvent(row)));
}
