import { eq, inArray, sql } from "drizzle-orm";
import { database, type Read } from "#db/database.ts";
import { accounts, auditEventDestinations, auditEvents } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import { destinations } from "#lib/destinations/destination.ts";
import { parts } from "#lib/parts.ts";
import { type EventData, inheritsEntry, type PermissionChanges } from "./event.ts";
import { requireLog } from "./log.ts";
import { seqAt } from "./select.ts";

/** What was in force for an account at a moment. */
export interface Past {
  /** False before the account was created. */
  existed: boolean;
  inherited: boolean;
  enabled: ReadonlySet<string>;
}

/** The permissions of an account as they were at the end of a moment. A moment to come is answered as now. @throws Forbidden */
export async function permissionsAt(account: AccountView, at: Date): Promise<Past> {
  if (at.getTime() >= Date.now()) return permissionsAfter(account, Number.MAX_SAFE_INTEGER);
  return permissionsAfter(account, (await seqAt(database().read, new Date(at.getTime() + 1))) - 1);
}

/**
 * The permissions of an account right after the event at a position of the chain, worked out from the events up to there: for
 * each country the last one that changed it, found by index, so that it costs the same however long the log is.
 * @throws Forbidden
 */
export async function permissionsAfter(account: AccountView, upTo: number): Promise<Past> {
  requireLog(account);
  const { read } = database();
  const switched = await lastSwitch(read, account.sid, upTo);
  if (!switched) return { existed: false, inherited: false, enabled: new Set() };
  if (!switched.inherits)
    return { existed: true, inherited: false, enabled: await ownSetAt(read, account.sid, switched, upTo) };
  const parentSid = account.parentSid!;
  const parent = (await lastSwitch(read, parentSid, upTo))!;
  return { existed: true, inherited: true, enabled: await ownSetAt(read, parentSid, parent, upTo) };
}

/** When an account was created. */
export async function createdAt(account: AccountView): Promise<Date> {
  const [row] = await database()
    .read.select({ at: accounts.createdAt })
    .from(accounts)
    .where(eq(accounts.sid, account.sid));
  return row!.at;
}

interface Switch {
  seq: number;
  inherits: boolean;
  /** What the own set began with. */
  copied: readonly string[];
}

async function lastSwitch(read: Read, accountSid: string, upTo: number): Promise<Switch | undefined> {
  const [last] = await lastEntries(read, accountSid, [inheritsEntry], 0, upTo);
  if (!last) return undefined;
  const data = (await dataOf(read, [last.seq])).get(last.seq)!;
  const { updated } = data["inherits"] as { updated: boolean };
  return { seq: last.seq, inherits: updated, copied: (data["copied"] as string[] | undefined) ?? [] };
}

async function ownSetAt(read: Read, accountSid: string, begin: Switch, upTo: number): Promise<Set<string>> {
  const enabled = new Set(begin.copied);
  const ids = destinations.map(({ id }) => id);
  const last = await lastEntries(read, accountSid, ids, begin.seq - 1, upTo);
  const data = await dataOf(
    read,
    last.map(({ seq }) => seq),
  );
  for (const { id, seq } of last) {
    const changes = (data.get(seq)?.["changes"] ?? {}) as PermissionChanges;
    if (changes[id]?.updated === "enabled") enabled.add(id);
    else if (changes[id]) enabled.delete(id);
  }
  return enabled;
}

/** For each entry of the index its last event after `after` up to `upTo`. Entries without one are left out. */
async function lastEntries(
  read: Read,
  accountSid: string,
  entries: readonly string[],
  after: number,
  upTo: number,
): Promise<{ id: string; seq: number }[]> {
  const index = auditEventDestinations;
  const values = sql.join(
    entries.map((entry) => sql`(${entry})`),
    sql`, `,
  );
  // Both engines call the column of a list of values column1. One seek in the index per value.
  const last = sql<
    number | null
  >`(select max(${index.seq}) from ${index} where ${index.accountSid} = ${accountSid}
    and ${index.destinationId} = entry.column1 and ${index.seq} > ${after} and ${index.seq} <= ${upTo})`;
  const rows = await read
    .select({
      id: sql<string>`entry.column1`,
      seq: last.mapWith((seq) => (seq === null ? null : Number(seq))),
    })
    .from(sql`(values ${values}) as entry`);
  return rows.flatMap(({ id, seq }) => (seq === null ? [] : [{ id, seq }]));
}

async function dataOf(read: Read, seqs: readonly number[]): Promise<Map<number, EventData>> {
  const found = new Map<number, EventData>();
  for (const part of parts([...new Set(seqs)], 500)) {
    const rows = await read
      .select({ seq: auditEvents.seq, data: auditEvents.data })
      .from(auditEvents)
      .where(inArray(auditEvents.seq, part));
    for (const { seq, data } of rows) found.set(seq, JSON.parse(data) as EventData);
  }
  return found;
}
