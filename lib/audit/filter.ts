import { isIP } from "node:net";
import { findDestination } from "#lib/destinations/destination.ts";
import { isSid } from "#lib/sid.ts";
import type { FilterField, Misread } from "./filter-fields.ts";
import { readDay } from "./moment.ts";

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

/** The query of an address, as a page gets it. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A filter as it was read from an address, and what was not understood in it. */
export interface ReadFilter {
  filter: AuditFilter;
  cursor: Cursor;
  wrong: Misread[];
}

/**
 * Reads a filter from the query of an address. What cannot be understood is named in `wrong` and left out; of a field that is
 * repeated the first value counts.
 */
export function readFilter(query: Query): ReadFilter {
  const wrong: Misread[] = [];
  const read = <T>(field: FilterField, understand: (value: string) => T | undefined): T | undefined => {
    const value = firstOf(query[field]);
    if (value === undefined) return undefined;
    const understood = understand(value);
    if (understood === undefined) wrong.push({ field, value });
    return understood;
  };
  const filter = given({
    account: read("account", (value) => (isSid("AC", value) ? value : undefined)),
    actor: read("actor", (value) => (isSid("US", value) || value === platform ? value : undefined)),
    type: read("type", (value) => (/^[a-z.-]{1,80}$/.test(value) ? value : undefined)),
    country: read("country", (value) => findDestination(value.toUpperCase())?.id),
    address: read("address", (value) => (isIP(value) ? value.toLowerCase() : undefined)),
    from: read("from", readDay),
    to: read("to", readDay),
    highRisk: read("high-risk", flag),
    denied: read("denied", flag),
  });
  return { filter, cursor: given({ before: read("before", seq), after: read("after", seq) }), wrong };
}

/** `readFilter` for the address of a request. */
export function readFilterOf(url: URL): ReadFilter {
  const names = [...new Set(url.searchParams.keys())];
  return readFilter(Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)])));
}

/** The value of a field that counts: the first that is not blank, without blanks around it. */
export function firstOf(value: string | string[] | undefined): string | undefined {
  return [value ?? []]
    .flat()
    .map((text) => text.trim())
    .find((text) => text !== "");
}

/** Whether a filter ends before it begins, so that no event can meet it. */
export function isBackwards({ from, to }: AuditFilter): boolean {
  return from !== undefined && to !== undefined && from > to;
}

/** The value of the filter by actor that selects what the platform itself did. */
export const platform = "platform";

/** The query that `readFilter` reads back to this filter and cursor, and to what was not understood: "" or "?…". */
export function filterQuery(
  filter: AuditFilter,
  cursor: Cursor = {},
  wrong: readonly Misread[] = [],
): string {
  const { highRisk, denied, ...rest } = filter;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...rest, ...cursor }))
    if (value !== undefined) query.set(name, String(value));
  if (highRisk) query.set("high-risk", "1");
  if (denied) query.set("denied", "1");
  for (const { field, value } of wrong) query.set(field, value);
  return query.size > 0 ? `?${query}` : "";
}

function flag(value: string): true | undefined {
  return value === "1" || value === "on" ? true : undefined;
}

function seq(value: string): number | undefined {
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
