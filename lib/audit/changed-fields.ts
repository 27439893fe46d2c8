import { findDestination } from "#lib/destinations/destination.ts";
import { type EventData, inheritsEntry } from "./event.ts";

/** One changed field of an event in words. */
export interface ChangedField {
  /** Destination id for a permission, else the name of the field. */
  key: string;
  name: string;
  before: string;
  after: string;
  /** The risk of exactly this change was acknowledged. */
  acknowledged: boolean;
}

/** What an event changed, field by field: permissions by country name first, then everything else that has a before and an after. */
export function changedFields(data: EventData): ChangedField[] {
  const { changes, acknowledged } = data;
  const ids = new Set(Array.isArray(acknowledged) ? acknowledged : []);
  const permissions = pairsIn(changes)
    .map(([id, before, after]) => ({
      ...{ key: id, name: findDestination(id)?.name ?? id, before: said(before), after: said(after) },
      acknowledged: ids.has(id),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  const others = pairsIn(data).map(([field, before, after]) => ({
    ...(field === inheritsEntry
      ? { key: field, name: "Permissions", before: origin(before), after: origin(after) }
      : { key: field, name: inWords(field), before: said(before), after: said(after) }),
    acknowledged: false,
  }));
  return [...permissions, ...others];
}

function pairsIn(value: unknown): [field: string, before: unknown, after: unknown][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, change]: [string, unknown]) =>
    typeof change === "object" && change !== null && "previous" in change && "updated" in change
      ? [[field, change.previous, change.updated] as [string, unknown, unknown]]
      : [],
  );
}

function said(value: unknown): string {
  if (value === null || value === undefined) return "—";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function origin(inherits: unknown): string {
  return typeof inherits === "boolean" ? (inherits ? "inherited" : "own") : said(inherits);
}

function inWords(field: string): string {
  const spaced = field.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
