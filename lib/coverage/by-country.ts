import { and, count, eq, inArray } from "drizzle-orm";
import { database } from "#db/database.ts";
import { permissions } from "#db/schema.ts";
import { parts } from "#lib/parts.ts";
import { enabledOf } from "#lib/permissions/enabled-of.ts";
import type { OrganizationView } from "./organization.ts";

/** In how many accounts a destination is enabled: by a set of their own, and by following their parent. */
export interface Openness {
  own: number;
  inherited: number;
}

/** How open each destination is in the accounts of an organization. One that is enabled nowhere is not in the map. */
export async function coverageByCountry({
  accounts,
}: Pick<OrganizationView, "accounts">): Promise<ReadonlyMap<string, Openness>> {
  const found = new Map<string, Openness>();
  const at = (id: string) => found.get(id) ?? { own: 0, inherited: 0 };
  const own = accounts.filter(({ inherits }) => !inherits).map(({ sid }) => sid);
  for (const part of parts(own, 500)) {
    for (const { id, n } of await countEnabled(part)) found.set(id, { ...at(id), own: at(id).own + n });
  }
  // Whoever follows is counted once per parent, not looked at one by one.
  const followers = Map.groupBy(
    accounts.filter(({ inherits }) => inherits),
    ({ parentSid }) => parentSid!,
  );
  for (const [parentSid, enabled] of await enabledOf(database().read, [...followers.keys()])) {
    const n = followers.get(parentSid)!.length;
    for (const id of enabled) found.set(id, { ...at(id), inherited: at(id).inherited + n });
  }
  return found;
}

function countEnabled(accountSids: string[]) {
  return database()
    .read.select({ id: permissions.destinationId, n: count() })
    .from(permissions)
    .where(and(inArray(permissions.accountSid, accountSids), eq(permissions.enabled, true)))
    .groupBy(permissions.destinationId);
}
