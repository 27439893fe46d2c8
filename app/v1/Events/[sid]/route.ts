import { endpoint } from "#lib/api/endpoint.ts";
import { fetchEvent } from "#lib/api/events.ts";
import { noQuery } from "#lib/api/schemas.ts";

/** One audit event of the key's account. */
export const GET = endpoint(
  noQuery,
  ({ key, params }: { key: Parameters<typeof fetchEvent>[0]; params: { sid: string } }) =>
    fetchEvent(key, params.sid),
);
