import { notFound } from "next/navigation";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";

/** Who is asking, the parent account and the subaccount of the address. Anything that does not belong together is not found. */
export async function openSubaccount(params: Promise<{ accountSid: string; subaccountSid: string }>) {
  const { accountSid, subaccountSid } = await params;
  const { actor, account: parent } = await openAccount(accountSid);
  const { account } = await openAccount(subaccountSid);
  if (account.parentSid !== parent.sid) notFound();
  return { actor, parent, account };
}
