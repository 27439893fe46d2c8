import { findDestination } from "#lib/destinations/destination.ts";
import { isSid } from "#lib/sid.ts";

/** Which events of a log are asked for. All that are given must hold. */
export interface AuditFilter {
  /** One account of the tree; without it the whole tree of a parent account. */
  account?: string;
  actor?: string;
  type?: string;
  /** ISO2 row id of a destination that the event changed. */
  country?: string;
  address?: string;
  /** First and last day, UTC, YYYY-MM-DD, both inclusive. */
  from?: string;
  to?: string;
  highRisk?: boolean;
  denied?: boolean;
}

/** Where a page stands in a log: everything older than `before`, or the nearest newer than `after`. */
export interface Cursor {
  before?: number;
  after?: number;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads a filter from the query of an address. What cannot be understood is named in `wrong` and left out. */
export function readFilter(query: Query): { filter: AuditFilter; cursor: Cursor; wrong: string[] } {
  const wrong: string[] = [];
  const read = <T>(name: string, understand: (value: string) => T | undefined): T | undefined => {
    const value = [query[name] ?? []]
      .flat()
      .find((text) => text.trim() !== "")
      ?.trim();
    const understood = value === undefined ? undefined : understand(value);
    if (value !== undefined && understood === undefined) wrong.push(name);
    return understood;
  };
  const filter = given({
    account: read("account", (value) => (isSid("AC", value) ? value : undefined)),
    actor: read("actor", (value) => (isSid("US", value) || value === platform ? value : undefined)),
    type: read("type", (value) => (/^[a-z.-]{1,80}$/.test(value) ? value : undefined)),
    country: read("country", (value) => findDestination(value.toUpperCase())?.id),
    address: read("address", (value) =>
      /^[0-9a-fA-F.:]{2,45}$/.test(value) ? value.toLowerCase() : undefined,
    ),
    from: read("from", day),
    to: read("to", day),
    highRisk: read("high-risk", flag),
    denied: read("denied", flag),
  });
  return { filter, cursor: given({ before: read("before", seq), after: read("after", seq) }), wrong };
}

/** The value of the filter by actor that selects what the platform itself did. */
export const platform = "platform";

/** The query that `readFilter` reads back to this filter and cursor: "" or "?…". */
export function filterQuery(filter: AuditFilter, cursor: Cursor = {}): string {
  const { highRisk, denied, ...rest } = filter;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...rest, ...cursor }))
    if (value !== undefined) query.set(name, String(value));
  if (highRisk) query.set("high-risk", "1");
  if (denied) query.set("denied", "1");
  return query.size > 0 ? `?${query}` : "";
}

function flag(value: string): true | undefined {
  return value === "1" || value === "on" ? true : undefined;
}

function seq(value: string): number | undefined {
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

function day(value: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const at = new Date(`${value}T00:00:00Z`);
  // 31 February parses, but to another day.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : undefined;
}

function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
