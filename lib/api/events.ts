import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { database } from "#db/database.ts";
import { auditEvents } from "#db/schema.ts";
import type { KeyHolder } from "#lib/api-keys/authenticate.ts";
import { type EventCriteria, type EventRow, selectEvents } from "#lib/audit/select.ts";
import { configuration } from "#lib/configuration.ts";
import { isSid } from "#lib/sid.ts";
import { notFound } from "./error.ts";
import { endOf, firstOf } from "./instants.ts";
import type { eventsQuery, wireEvent, wireEvents } from "./schemas.ts";
import { toWireEvents } from "./wire-event.ts";

type Query = z.output<typeof eventsQuery>;

/** A page of the events of a key's account, newest first. */
export async function listEvents(key: KeyHolder, query: Query): Promise<z.output<typeof wireEvents>> {
  const { read } = database();
  const { Page: page, PageSize: size, PageToken: token } = query;
  const [direction, position] = token ? [token[1], Number(token.slice(2))] : [];
  const backwards = direction === "A";
  const rows = await selectEvents(read, { accountSid: key.accountSid }, criteriaOf(query), {
    ...(backwards ? { after: position } : { before: position }),
    newestFirst: !backwards,
    limit: size + 1,
  });
  const more = rows.length > size;
  const shown = backwards ? rows.slice(0, size).toReversed() : rows.slice(0, size);
  const older = backwards || more ? shown.at(-1) : undefined;
  const newer = (backwards && more) || (!backwards && token) ? shown[0] : undefined;
  return {
    events: await toWireEvents(read, shown),
    meta: {
      key: "events",
      page,
      page_size: size,
      url: addressOf(query, page, token),
      first_page_url: addressOf(query, 0),
      next_page_url: older ? addressOf(query, page + 1, tokenOf("B", older)) : null,
      previous_page_url: newer ? addressOf(query, Math.max(0, page - 1), tokenOf("A", newer)) : null,
    },
  };
}

/** One event of a key's account. @throws a 404 for an unknown event and for another account's alike */
export async function fetchEvent(key: KeyHolder, sid: string): Promise<z.output<typeof wireEvent>> {
  const { read } = database();
  const rows = isSid("AE", sid)
    ? await read
        .select()
        .from(auditEvents)
        .where(and(eq(auditEvents.sid, sid), eq(auditEvents.accountSid, key.accountSid)))
    : [];
  const [event] = await toWireEvents(read, rows);
  if (!event) throw notFound(`/v1/Events/${sid.slice(0, 40)}`);
  return event;
}

function criteriaOf(query: Query): EventCriteria {
  return {
    actorSid: query.ActorSid,
    type: query.EventType,
    resourceSid: query.ResourceSid,
    resourceType: query.ResourceType,
    ipAddress: query.SourceIpAddress,
    from: query.StartDate === undefined ? undefined : firstOf(query.StartDate),
    until: query.EndDate === undefined ? undefined : endOf(query.EndDate),
  };
}

const tokenOf = (side: "A" | "B", { seq }: EventRow) => `P${side}${seq}`;

// Built from the configured address alone: what a request says of its own host proves nothing.
function addressOf(query: Query, page: number, token?: string): string {
  const { Page: _page, PageToken: _token, ...state } = query;
  const address = new URL("/v1/Events", configuration().baseUrl);
  for (const [name, value] of Object.entries(state)) address.searchParams.set(name, String(value));
  address.searchParams.set("Page", String(page));
  if (token) address.searchParams.set("PageToken", token);
  return address.href;
}
