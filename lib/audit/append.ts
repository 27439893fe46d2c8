import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/database.ts";
import { accounts, auditEventDestinations, auditEvents, auditHead } from "#db/schema.ts";
import type { Caller } from "#lib/actor.ts";
import { parts } from "#lib/parts.ts";
import { given, preparedInsert, preparedWrite } from "#lib/prepared.ts";
import { newSid } from "#lib/sid.ts";
import { canonicalJson, eventDigest, type HashedEvent, linkHash } from "./chain.ts";
import { type AppendedEvent, indexEntries, type NewEvent } from "./event.ts";

/** The end of the chain as an open transaction sees it. Whoever holds it is alone until commit. */
export interface Head {
  seq: number;
  hash: string;
  /** The time that every event of this transaction carries. Never before the event in front. */
  now: Date;
}

/** Takes the head row, and with it the turn: on both engines everybody else waits here until this transaction ends. */
export async function takeHead(tx: Tx): Promise<Head> {
  const [row] = await headTaken(tx).execute({ now: new Date() });
  if (!row) throw new Error("The audit chain has no head: the database was not prepared");
  return { seq: row.seq, hash: row.hash, now: row.at };
}

const now = given("now", auditHead.at);
const headTaken = preparedWrite((tx) =>
  tx
    .update(auditHead)
    .set({ at: sql`case when ${auditHead.at} > ${now} then ${auditHead.at} else ${now} end` })
    .where(eq(auditHead.id, 1))
    .returning()
    .prepare("take_head"),
);

/** Appends events in order after `head`, moving it. Writes the head row once per call. */
export async function appendEvents(
  tx: Tx,
  head: Head,
  caller: Caller,
  accountSid: string | null,
  events: readonly NewEvent[],
): Promise<AppendedEvent[]> {
  const chained = events.map((event) => chainAfter(head, caller, accountSid, event));
  const families = await familiesOf(tx, chained);
  const rows = chained.map((row) => ({ ...row, familySid: families.get(row.accountSid) ?? null }));
  if (rows.length === 1) await eventInserted(tx).execute(rows[0]);
  else for (const part of parts(rows, 100)) await tx.insert(auditEvents).values(part);
  const destinations = events.flatMap((event, i) =>
    indexEntries(event.data).map((destinationId) => ({
      accountSid: rows[i]!.accountSid ?? "",
      familySid: rows[i]!.familySid,
      destinationId,
      seq: rows[i]!.seq,
    })),
  );
  for (const part of parts(destinations, 500)) await tx.insert(auditEventDestinations).values(part);
  await headMoved(tx).execute({ seq: head.seq, hash: head.hash });
  return rows as unknown as AppendedEvent[];
}

const eventInserted = preparedInsert("insert_event", auditEvents);
const headMoved = preparedWrite((tx) =>
  tx
    .update(auditHead)
    .set({ seq: sql`${given("seq", auditHead.seq)}`, hash: sql`${given("hash", auditHead.hash)}` })
    .where(eq(auditHead.id, 1))
    .prepare("move_head"),
);

function chainAfter(head: Head, caller: Caller, accountSid: string | null, event: NewEvent) {
  const hashed = {
    seq: head.seq + 1,
    sid: newSid("AE", head.now.getTime()),
    createdAt: head.now.toISOString(),
    type: event.type,
    accountSid: event.accountSid === undefined ? accountSid : event.accountSid,
    actorType: caller.kind,
    actorSid: caller.kind === "user" ? caller.userSid : null,
    resourceType: event.resourceType,
    resourceSid: event.resourceSid,
    source: caller.kind === "system" ? ("command" as const) : ("web" as const),
    ipAddress: caller.ipAddress,
    requestId: caller.requestId,
    correlationId: event.correlationId ?? null,
    highRisk: event.highRisk ?? false,
    denied: event.denied ?? false,
    data: event.data,
  } satisfies HashedEvent;
  const prevHash = head.hash;
  head.seq = hashed.seq;
  head.hash = linkHash(prevHash, eventDigest(hashed));
  return { ...hashed, createdAt: head.now, data: canonicalJson(event.data), prevHash, hash: head.hash };
}

// An account that is only being created is not in the table yet, and its event names its parent.
async function familiesOf(
  tx: Tx,
  rows: readonly { type: string; accountSid: string | null; data: string }[],
): Promise<Map<string | null, string>> {
  const families = new Map<string | null, string>();
  const sids = [...new Set(rows.map((row) => row.accountSid))].filter((sid) => sid !== null);
  for (const part of parts(sids, 500)) {
    const found = await tx
      .select({ sid: accounts.sid, parentSid: accounts.parentSid })
      .from(accounts)
      .where(inArray(accounts.sid, part));
    for (const { sid, parentSid } of found) families.set(sid, parentSid ?? sid);
  }
  for (const { type, accountSid, data } of rows) {
    if (type !== "account.created" || accountSid === null) continue;
    const { parentSid } = JSON.parse(data) as { parentSid?: string };
    families.set(accountSid, parentSid ?? accountSid);
  }
  return families;
}
