import { cache } from "react";
import { orNotFound } from "#app/or-not-found.ts";
import type { AccountView } from "#lib/account-view.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { requireActor } from "#lib/session.ts";

/**
 * Who is asking and the account of the address, once per request. Sends visitors to sign in; answers an unknown account and
 * somebody else's with the same "not found" page.
 */
export const openAccount = cache(
  async (accountSid: string): Promise<{ actor: Actor; account: AccountView }> => {
    const actor = await requireActor();
    return { actor, account: await orNotFound(findAccount(actor, accountSid)) };
  },
);
