import { endpoint } from "#lib/api/endpoint.ts";
import { geoPermissions } from "#lib/api/geo-permissions.ts";
import { geoPermissionsQuery } from "#lib/api/schemas.ts";

/** The effective permissions of the key's account. */
export const GET = endpoint(geoPermissionsQuery, ({ key, query }) => geoPermissions(key, query));
