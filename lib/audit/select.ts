import { and, asc, count, desc, eq, exists, gt, gte, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Read } from "#db/database.ts";
import { likely } from "#db/likely.ts";
import { auditEventDestinations, auditEvents } from "#db/schema.ts";

export type EventRow = typeof auditEvents.$inferSelect;

/** Whose events: those of one account, of a parent account with its subaccounts, or of one account inside a tree. */
export interface EventScope {
  accountSid?: string | undefined;
  familySid?: string | undefined;
}

/** What selects events inside a scope. All that are given must hold. */
export interface EventCriteria {
  destinationId?: string | undefined;
  denied?: boolean | undefined;
  highRisk?: boolean | undefined;
  resourceSid?: string | undefined;
  ipAddress?: string | undefined;
  /** null: what the platform itself did. */
  actorSid?: string | null | undefined;
  type?: string | undefined;
  resourceType?: string | undefined;
  /** Not before this moment. */
  from?: Date | undefined;
  /** Before this moment. */
  until?: Date | undefined;
}

/** A stretch of the chain: seq above `after` and below `before`, read from its newer or its older end. */
export interface Stretch {
  after?: number | undefined;
  before?: number | undefined;
  newestFirst: boolean;
  limit: number;
}

/**
 * The events of a scope that meet the criteria, in order of the chain. One index leads to them: that of the scope with the
 * criterion that selects least, always ending in seq. So a page costs the same however long the log is.
 */
export async function selectEvents(
  read: Read,
  scope: EventScope,
  criteria: EventCriteria,
  stretch: Stretch,
): Promise<EventRow[]> {
  const bounds = await boundsOf(read, criteria, stretch);
  const conditions = conditionsOf(read, scope, criteria);
  const place = (table: Table) => [inScope(table, scope), ...within(table, bounds)];
  const lead = await narrowest(read, place, conditions);
  const others = conditions.filter((condition) => condition !== lead).map(({ asFilter }) => asFilter);
  const order = stretch.newestFirst ? desc : asc;
  if (lead?.table !== auditEventDestinations)
    return read
      .select()
      .from(auditEvents)
      .where(and(...place(auditEvents), lead?.asWayIn, ...others))
      .orderBy(order(auditEvents.seq))
      .limit(stretch.limit);
  const rows = await read
    .select({ event: auditEvents })
    .from(lead.table)
    // SQLite reads the tables of a cross join from left to right, and from the left is where the right index is.
    .crossJoin(auditEvents)
    .where(and(...place(lead.table), lead.asWayIn, eq(auditEvents.seq, lead.table.seq), ...others))
    .orderBy(order(lead.table.seq))
    .limit(stretch.limit);
  return rows.map(({ event }) => event);
}

type Table = typeof auditEvents | typeof auditEventDestinations;

function inScope(table: Table, { accountSid, familySid }: EventScope): SQL {
  if (accountSid === undefined) return eq(table.familySid, familySid!);
  const own = eq(table.accountSid, accountSid);
  return familySid === undefined ? own : and(own, filtered(table.familySid, familySid))!;
}

/** A condition on events in two spellings: as the way in by an index of a table, and as a check on rows that another way leads to. */
interface Condition {
  table: Table;
  asWayIn: SQL;
  asFilter: SQL;
}

// From what usually selects least to what usually selects most.
const rareColumns = [
  ["denied", auditEvents.denied],
  ["resourceSid", auditEvents.resourceSid],
] as const;
const commonColumns = [
  ["highRisk", auditEvents.highRisk],
  ["ipAddress", auditEvents.ipAddress],
  ["actorSid", auditEvents.actorSid],
  ["type", auditEvents.type],
  ["resourceType", auditEvents.resourceType],
] as const;

function conditionsOf(read: Read, scope: EventScope, criteria: EventCriteria): Condition[] {
  const on = ([name, column]: readonly [keyof EventCriteria, AnyPgColumn]) =>
    criteria[name] === undefined ? [] : [conditionOn(column, criteria[name])];
  const { actorSid, ipAddress } = criteria;
  const rare = [...rareColumns.flatMap(on), ...onDestination(read, scope, criteria)];
  if (typeof actorSid !== "string" || ipAddress === undefined) return [...rare, ...commonColumns.flatMap(on)];
  // Both can be frequent and still never come together, so they have an index in common.
  const [address, actor] = [
    conditionOn(auditEvents.ipAddress, ipAddress),
    conditionOn(auditEvents.actorSid, actorSid),
  ];
  const others = commonColumns.filter(([name]) => name !== "ipAddress" && name !== "actorSid").flatMap(on);
  const together = {
    table: auditEvents,
    asWayIn: and(address.asWayIn, actor.asWayIn)!,
    asFilter: and(address.asFilter, actor.asFilter)!,
  };
  return [...rare, together, ...others];
}

function conditionOn(column: AnyPgColumn, value: unknown): Condition {
  if (value === null) return { table: auditEvents, asWayIn: isNull(column), asFilter: isNull(column) };
  return { table: auditEvents, asWayIn: eq(column, value as never), asFilter: filtered(column, value) };
}

function onDestination(read: Read, scope: EventScope, { destinationId }: EventCriteria): Condition[] {
  if (destinationId === undefined) return [];
  const table = auditEventDestinations;
  const asWayIn = eq(table.destinationId, destinationId);
  const entry = read
    .select({ seq: table.seq })
    .from(table)
    .where(and(inScope(table, scope), asWayIn, eq(table.seq, auditEvents.seq)));
  return [{ table, asWayIn, asFilter: exists(entry) }];
}

// A look at each index, as far as its first entries, tells which condition is rare here. No statistics know that as well.
async function narrowest(
  read: Read,
  place: (table: Table) => SQL[],
  conditions: Condition[],
): Promise<Condition | undefined> {
  if (conditions.length < 2) return conditions[0];
  const sizes = await Promise.all(
    conditions.map(({ table, asWayIn }) => firstFew(read, table, [...place(table), asWayIn])),
  );
  return conditions[sizes.indexOf(Math.min(...sizes))];
}

async function firstFew(read: Read, table: Table, conditions: SQL[]): Promise<number> {
  const found = read
    .select({ seq: table.seq })
    .from(table)
    .where(and(...conditions))
    .limit(1000)
    .as("found");
  const [row] = await read.select({ n: count() }).from(found);
  return row!.n;
}

// Said so that no planner takes it for a way in: it is checked on the rows that the chosen index leads to.
function filtered(column: AnyPgColumn, value: unknown): SQL {
  return sql`coalesce(${column}, ${column}) = ${sql.param(value, column)}`;
}

function within(table: Table, { after, before }: Bounds): SQL[] {
  return [
    ...(after === undefined ? [] : [likely(gt(table.seq, after))]),
    ...(before === undefined ? [] : [likely(lt(table.seq, before))]),
  ];
}

type Bounds = Pick<Stretch, "after" | "before">;

/** Where a stretch really begins and ends: the clock of the chain never runs backwards, so moments are positions in it. */
export async function boundsOf(
  read: Read,
  { from, until }: EventCriteria,
  { after, before }: Bounds,
): Promise<Bounds> {
  const bounds = { after, before };
  if (from) bounds.after = Math.max(after ?? 0, (await seqAt(read, from)) - 1);
  if (until) bounds.before = Math.min(before ?? Number.MAX_SAFE_INTEGER, await seqAt(read, until));
  return bounds;
}

/** The seq of the first event at or after a moment; where there is none yet, a seq beyond the last. */
export async function seqAt(read: Read, at: Date): Promise<number> {
  const [first] = await read
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(gte(auditEvents.createdAt, at))
    .orderBy(asc(auditEvents.createdAt), asc(auditEvents.seq))
    .limit(1);
  return first?.seq ?? Number.MAX_SAFE_INTEGER;
}
