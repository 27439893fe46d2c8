import { endpoint } from "#lib/api/endpoint.ts";
import { listEvents } from "#lib/api/events.ts";
import { eventsQuery } from "#lib/api/schemas.ts";

/** The audit events of the key's account, newest first. */
export const GET = endpoint(eventsQuery, ({ key, query }) => listEvents(key, query));
