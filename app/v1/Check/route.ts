import { check } from "#lib/api/check.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { checkQuery } from "#lib/api/schemas.ts";

/** Whether the key's account may send to these numbers now. */
export const GET = endpoint(checkQuery, ({ key, query }) => check(key, query), { repeated: ["To"] });
