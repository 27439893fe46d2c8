import { cache } from "react";
import { myAccounts } from "#app/my-accounts.ts";
import { orNotFound } from "#app/or-not-found.ts";
import type { Actor } from "#lib/actor.ts";
import { type OrganizationView, organizationOf } from "#lib/coverage/organization.ts";
import { requireActor } from "#lib/session.ts";

/**
 * Who is asking and the organization of the address, once per request. Sends visitors to sign in; answers an unknown
 * organization and somebody else's with the same "not found" page.
 */
export const openOrganization = cache(
  async (organizationSid: string): Promise<{ actor: Actor; organization: OrganizationView }> => {
    const actor = await requireActor();
    const found = myAccounts(actor).then((accounts) => organizationOf(accounts, organizationSid));
    return { actor, organization: await orNotFound(found) };
  },
);
