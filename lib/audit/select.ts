import { and, asc, count, desc, eq, gt, gte, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Read } from "#db/database.ts";
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
  const { destinationId, ...others } = criteria;
  const conditions = conditionsOf(others);
  const order = stretch.newestFirst ? desc : asc;
  if (destinationId === undefined) {
    const place = [inScope(auditEvents, scope), ...within(auditEvents, bounds)];
    return read
      .select()
      .from(auditEvents)
      .where(and(...place, ...(await ledByOne(read, place, conditions))))
      .orderBy(order(auditEvents.seq))
      .limit(stretch.limit);
  }
  const index = auditEventDestinations;
  const rows = await read
    .select({ event: auditEvents })
    .from(index)
    // SQLite reads the tables of a cross join from left to right, and from the left is where the right index is.
    .crossJoin(auditEvents)
    .where(
      and(
        inScope(index, scope),
        eq(index.destinationId, destinationId),
        ...within(index, bounds),
        eq(auditEvents.seq, index.seq),
        ...conditions.map(({ asFilter }) => asFilter),
      ),
    )
    .orderBy(order(index.seq))
    .limit(stretch.limit);
  return rows.map(({ event }) => event);
}

type Table = typeof auditEvents | typeof auditEventDestinations;

function inScope(table: Table, { accountSid, familySid }: EventScope): SQL {
  if (accountSid === undefined) return eq(table.familySid, familySid!);
  const own = eq(table.accountSid, accountSid);
  return familySid === undefined ? own : and(own, filtered(table.familySid, familySid))!;
}

/** A condition on events in two spellings: as the way in by an index, and as a check on rows that another way leads to. */
interface Condition {
  asWayIn: SQL;
  asFilter: SQL;
}

// From what usually selects least to what usually selects most.
const columns = [
  ["denied", auditEvents.denied],
  ["highRisk", auditEvents.highRisk],
  ["resourceSid", auditEvents.resourceSid],
  ["ipAddress", auditEvents.ipAddress],
  ["actorSid", auditEvents.actorSid],
  ["type", auditEvents.type],
  ["resourceType", auditEvents.resourceType],
] as const;

function conditionsOf(criteria: EventCriteria): Condition[] {
  const given = columns.filter(([name]) => criteria[name] !== undefined);
  const on = ([name, column]: (typeof columns)[number]) => conditionOn(column, criteria[name]);
  const { actorSid, ipAddress } = criteria;
  if (typeof actorSid !== "string" || ipAddress === undefined) return given.map(on);
  // Both can be frequent and still never come together, so they have an index in common.
  const inPair = ([name]: (typeof columns)[number]) => name === "actorSid" || name === "ipAddress";
  const both = given.filter(inPair).map(on);
  const together = {
    asWayIn: and(...both.map(({ asWayIn }) => asWayIn))!,
    asFilter: and(...both.map(({ asFilter }) => asFilter))!,
  };
  return [together, ...given.filter((column) => !inPair(column)).map(on)];
}

function conditionOn(column: AnyPgColumn, value: unknown): Condition {
  if (value === null) return { asWayIn: isNull(column), asFilter: isNull(column) };
  return { asWayIn: eq(column, value as never), asFilter: filtered(column, value) };
}

// A look at each index, as far as its first entries, tells which condition is rare here. No statistics know that as well.
async function ledByOne(read: Read, place: SQL[], conditions: Condition[]): Promise<SQL[]> {
  if (conditions.length < 2) return conditions.map(({ asWayIn }) => asWayIn);
  const sizes = await Promise.all(conditions.map(({ asWayIn }) => firstFew(read, [...place, asWayIn])));
  const narrowest = sizes.indexOf(Math.min(...sizes));
  return conditions.map(({ asWayIn, asFilter }, i) => (i === narrowest ? asWayIn : asFilter));
}

async function firstFew(read: Read, conditions: SQL[]): Promise<number> {
  const found = read
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
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
    ...(after === undefined ? [] : [gt(table.seq, after)]),
    ...(before === undefined ? [] : [lt(table.seq, before)]),
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
