import type { z } from "zod";
import { database } from "#db/database.ts";
import type { KeyHolder } from "#lib/api-keys/authenticate.ts";
import { loadStanding } from "#lib/decision/standing.ts";
import { type Destination, destinations, findDestination } from "#lib/destinations/destination.ts";
import { isHighRisk } from "#lib/destinations/risk.ts";
import { ownEnabled } from "#lib/permissions/own-set.ts";
import { badRequest } from "./error.ts";
import type { geoPermissionsQuery, wirePermissions } from "./schemas.ts";

/**
 * The effective permissions of a key's account: of the countries asked for, each under the code asked for, or of every row.
 * @throws a 400 that names a code nobody knows
 */
export async function geoPermissions(
  key: KeyHolder,
  { CountryCode }: z.output<typeof geoPermissionsQuery>,
): Promise<z.output<typeof wirePermissions>> {
  const { decidedBy } = await loadStanding(key.accountSid);
  const enabled = await ownEnabled(database().read, decidedBy.accountSid);
  return {
    permissions: askedFor(CountryCode).map(([code, { id, callingCode }]) => ({
      country_code: code,
      type: "country",
      enabled: enabled.has(id),
      prefix: `+${callingCode}`,
      message: isHighRisk(id) ? "High Risk Country" : "",
    })),
  };
}

function askedFor(codes: string | undefined): (readonly [code: string, row: Destination])[] {
  if (!codes?.trim()) return destinations.map((row) => [row.id, row]);
  return codes.split(",").map((text) => {
    const code = text.trim().toUpperCase();
    const row = findDestination(code);
    if (!row)
      throw badRequest(`The parameter CountryCode has a code that is not known: ${code.slice(0, 10)}`);
    return [code, row];
  });
}
