"use server";

import { redirect } from "next/navigation";
import { action } from "#lib/action.ts";
import { findAccount } from "#lib/accounts.ts";
import { createSubaccount } from "#lib/subaccounts/create.ts";
import { closeSubaccount, renameSubaccount } from "#lib/subaccounts/manage.ts";
import { closeInput, createInput, renameInput } from "#lib/subaccounts/subaccount-input.ts";

export const create = action(createInput, createSubaccount, ["name"]);

export const rename = action(renameInput, renameSubaccount, ["name"]);

/** Closes a subaccount and goes back to the list of the others. */
export const close = action(closeInput, async (actor, input) => {
  const { parentSid } = await findAccount(actor, input.accountSid);
  await closeSubaccount(actor, input);
  redirect(`/accounts/${parentSid}/subaccounts?show=closed`);
});
