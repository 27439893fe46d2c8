import { nameOf } from "#lib/destinations/name.ts";
import { byName } from "#lib/names.ts";

/** What somebody changed since a page was opened. */
export interface StaleChange {
  destinationId: string;
  enabled: boolean;
  /** null for the platform itself. */
  by: string | null;
  /** ISO 8601. */
  at: string;
}

/** Names each change that was made meanwhile, by country. */
export function StaleChanges({ changes }: { changes: readonly StaleChange[] }) {
  return (
    <ul>
      {changes
        .toSorted((a, b) => byName(nameOf(a.destinationId), nameOf(b.destinationId)))
        .map(({ destinationId, enabled, by, at }) => (
          <li key={destinationId}>
            {by ?? "The platform"} {enabled ? "enabled" : "disabled"} <strong>{nameOf(destinationId)}</strong>
            , <time dateTime={at}>{moment.format(new Date(at))} UTC</time>
          </li>
        ))}
    </ul>
  );
}

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
