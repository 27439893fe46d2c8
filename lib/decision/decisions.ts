import { and, eq } from "drizzle-orm";
import { database } from "#db/database.ts";
import { permissions } from "#db/schema.ts";
import { type Decision, decisionsIn, ownDecisions } from "#lib/permissions/own-set.ts";
import { given, prepared } from "#lib/prepared.ts";

/** At least the decisions about these destinations in the own set of an account, by destination id. */
export async function loadDecisions(
  accountSid: string,
  destinations: readonly string[],
): Promise<ReadonlyMap<string, Decision>> {
  const found =
    destinations.length > fewDestinations
      ? await ownDecisions(database().read, accountSid)
      : await Promise.all(
          destinations.map((destinationId) => ofDestination().execute({ accountSid, destinationId })),
        );
  return new Map(found.flat().map((decision) => [decision.destinationId, decision]));
}

// A whole set is a few dozen rows, so that asking for it once soon is cheaper than asking often.
const fewDestinations = 3;

const ofDestination = prepared((read) =>
  decisionsIn(read)
    .where(
      and(
        eq(permissions.accountSid, given("accountSid", permissions.accountSid)),
        eq(permissions.destinationId, given("destinationId", permissions.destinationId)),
      ),
    )
    .prepare("decision_of_destination"),
);
