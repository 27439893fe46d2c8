import type { EffectivePermissions } from "#lib/permissions/effective.ts";
import type { LastChange } from "./last-change.ts";

/** The last changes of all rows as they travel to the browser: each event once, in order, with the rows that it changed last. */
export interface CompactChanges {
  /** Where the events are, without the sid at the end. */
  log: string;
  events: [sid: string, at: string, by: string | null, rows: string][];
}

/** The ids of a list as it travels: separated by commas. */
export function idsIn(list: string): string[] {
  return list === "" ? [] : list.split(",");
}

/** Packs what the server knows. */
export function compactChanges({ origin, decisions }: EffectivePermissions): CompactChanges {
  const inOrder = [...decisions.values()].toSorted((a, b) => a.seq - b.seq);
  const byEvent = Map.groupBy(inOrder, (decision) => decision.eventSid);
  return {
    log: `/accounts/${origin.accountSid}/audit-log/`,
    events: [...byEvent.values()].map((changed) => {
      const { eventSid, at, by } = changed[0]!;
      return [eventSid, at.toISOString(), by, changed.map((decision) => decision.destinationId).join()];
    }),
  };
}

/** Unpacks it in the browser, by row id. */
export function lastChangesOf({ log, events }: CompactChanges): ReadonlyMap<string, LastChange> {
  return new Map(
    events.flatMap(([sid, at, by, rows]) => {
      const change = { href: log + sid, at, by };
      return idsIn(rows).map((id) => [id, change] as const);
    }),
  );
}
