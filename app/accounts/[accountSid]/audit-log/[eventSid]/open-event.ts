import { cache } from "react";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { orNotFound } from "#app/or-not-found.ts";
import type { AccountView } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import { type EventDetail, findEvent } from "#lib/audit/find.ts";

/** The account and the event of the address, once per request. Answers an unknown event with the "not found" page. */
export const openEvent = cache(
  async (
    accountSid: string,
    eventSid: string,
  ): Promise<{ actor: Actor; account: AccountView; event: EventDetail }> => {
    const { actor, account } = await openAccount(accountSid);
    return { actor, account, event: await orNotFound(findEvent(actor, account, eventSid)) };
  },
);
