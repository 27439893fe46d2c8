import { database } from "#db/database.ts";
import { type AccountView, loadAccounts } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import { NotFound } from "#lib/errors.ts";
import { inOrder } from "./account-order.ts";
import { can } from "#lib/roles.ts";
import { isSid } from "#lib/sid.ts";

/** An organization as one person sees it: only the accounts on which they have a role. */
export interface OrganizationView {
  sid: string;
  name: string;
  /** Open accounts, by name. */
  accounts: readonly AccountView[];
  /** Whether the person may change the permissions of any of them. */
  changeable: boolean;
}

/** The organization that a person asks for. @throws NotFound where it is unknown or the person has no role in it: the two answer alike */
export async function findOrganization(actor: Actor, organizationSid: string): Promise<OrganizationView> {
  if (!isSid("OR", organizationSid)) throw new NotFound();
  return organizationOf(await loadAccounts(database().read, actor, { organizationSid }), organizationSid);
}

/** The organization among all accounts that a person may open. @throws NotFound where none of them is in it */
export function organizationOf(
  everything: readonly AccountView[],
  organizationSid: string,
): OrganizationView {
  const accounts = everything.filter((account) => account.organizationSid === organizationSid);
  const [first] = accounts;
  if (!first) throw new NotFound();
  const open = accounts.filter(({ status }) => status !== "closed");
  return {
    sid: organizationSid,
    name: first.organizationName,
    accounts: inOrder(open),
    changeable: open.some(({ role }) => can(role, "geo-permissions:update")),
  };
}
