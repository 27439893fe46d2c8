import type { z } from "zod";
import type { Read } from "#db/database.ts";
import { entriesOf } from "#lib/audit/entry.ts";
import type { EventData } from "#lib/audit/event.ts";
import type { EventRow } from "#lib/audit/select.ts";
import { configuration } from "#lib/configuration.ts";
import { findDestination } from "#lib/destinations/destination.ts";
import { toWireDate } from "./instants.ts";
import type { wireEvent } from "./schemas.ts";

type WireEvent = z.output<typeof wireEvent>;

/** Events as the wire format has them. */
export async function toWireEvents(read: Read, rows: readonly EventRow[]): Promise<WireEvent[]> {
  const entries = await entriesOf(read, rows);
  const { baseUrl } = configuration();
  return rows.map((row, i) => ({
    sid: row.sid,
    account_sid: row.accountSid,
    actor_sid: row.actorSid,
    actor_type: actorTypes[row.actorType],
    description: entries[i]!.sentence,
    event_type: row.type,
    event_data: wireData(JSON.parse(row.data) as EventData),
    event_date: toWireDate(row.createdAt),
    resource_type: row.resourceType,
    resource_sid: row.resourceSid,
    source: sources[row.source],
    source_ip_address: row.ipAddress,
    url: `${baseUrl}/v1/Events/${row.sid}`,
    links: {
      actor:
        row.actorSid === null
          ? null
          : `${baseUrl}/accounts/${row.accountSid}/audit-log?actor=${row.actorSid}`,
      resource:
        row.resourceType === "sms-geographic-permissions" ? `${baseUrl}/v1/Messaging/GeoPermissions` : null,
    },
  }));
}

const actorTypes = {
  user: "user",
  visitor: null,
  system: "twilio-admin",
  "api-key": "api-key",
} as const satisfies Record<EventRow["actorType"], WireEvent["actor_type"]>;

const sources = { web: "web", api: "api", command: "twilio" } as const satisfies Record<
  EventRow["source"],
  WireEvent["source"]
>;

/** Everything that the event carries, and beside it each changed field with its before and after, countries by name. */
function wireData(data: EventData): WireEvent["event_data"] {
  const fields = Object.entries(data).filter(([, value]) => isChange(value));
  const countries = Object.entries((data["changes"] ?? {}) as Record<string, Change>).map(
    ([id, change]) => [findDestination(id)?.name ?? id, change] as const,
  );
  const properties = Object.fromEntries([...countries, ...fields]) as Record<string, Change>;
  return { ...data, resource_properties: properties };
}

type Change = WireEvent["event_data"]["resource_properties"][string];

function isChange(value: unknown): value is Change {
  return typeof value === "object" && value !== null && "previous" in value && "updated" in value;
}
