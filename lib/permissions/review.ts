import { database } from "#db/database.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { Conflict, Forbidden } from "#lib/errors.ts";
import { can } from "#lib/roles.ts";
import { planChange, riskyIn } from "./change.ts";
import { ownEnabled } from "./own-set.ts";
import { countFollowers, requireOwnSet, type StaleDetails, staleDetails } from "./save.ts";
import type { ReviewInput } from "./save-input.ts";

/** What a save would do, for a person to look at before it is done. */
export interface Review {
  revision: number;
  enable: readonly string[];
  disable: readonly string[];
  /** The newly enabled high-risk destinations, which need the acknowledgment. */
  risky: readonly string[];
  followers: number;
}

/**
 * What would change if the ticks of a form were saved. Only the ids that the form listed can change.
 * @throws NotFound, Forbidden, Invalid, Conflict with `StaleDetails`
 */
export async function reviewPermissions(actor: Actor, input: ReviewInput): Promise<Review> {
  const account = await findAccount(actor, input.accountSid);
  if (!can(account.role, "geo-permissions:update")) throw new Forbidden();
  requireOwnSet(account);
  const { read } = database();
  if (account.permissionsVersion !== input.revision) {
    throw new Conflict<StaleDetails>(...(await staleDetails(read, account, input.revision)));
  }
  const ticked = new Set(input.enabled);
  const change = planChange(await ownEnabled(read, account.sid), {
    enable: input.enabled,
    disable: input.listed.filter((id) => !ticked.has(id)),
  });
  return {
    ...change,
    risky: riskyIn(change),
    revision: account.permissionsVersion,
    followers: await countFollowers(read, account.sid),
  };
}
