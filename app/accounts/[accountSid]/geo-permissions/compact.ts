import type { EffectivePermissions } from "#lib/permissions/effective.ts";
import type { LastChange } from "./destination-row.tsx";

/** The last changes of all rows as they travel to the browser: each event once, and for each row the place of its event. */
export interface CompactChanges {
  /** Where the events are, without the sid at the end. */
  log: string;
  events: [sid: string, at: string, by: string | null][];
  rows: [id: string, event: number][];
}

/** Packs what the server knows. */
export function compactChanges({ origin, decisions }: EffectivePermissions): CompactChanges {
  const places = new Map<string, number>();
  const events: CompactChanges["events"] = [];
  const rows: CompactChanges["rows"] = [];
  for (const { destinationId, eventSid, at, by } of decisions.values()) {
    if (!places.has(eventSid)) places.set(eventSid, events.push([eventSid, at.toISOString(), by]) - 1);
    rows.push([destinationId, places.get(eventSid)!]);
  }
  return { log: `/accounts/${origin.accountSid}/audit-log/`, events, rows };
}

/** Unpacks it in the browser, by row id. */
export function lastChangesOf({ log, events, rows }: CompactChanges): ReadonlyMap<string, LastChange> {
  const changes = events.map(([sid, at, by]) => ({ href: log + sid, at, by }));
  return new Map(rows.map(([id, event]) => [id, changes[event]!]));
}
