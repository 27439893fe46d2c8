import { database } from "#db/database.ts";
import { type AccountView, loadAccount, loadAccounts } from "./account-view.ts";
import type { Actor } from "./actor.ts";
import { byName } from "./names.ts";

/** The account that a person asks for. @throws NotFound for an unknown account and for somebody else's alike */
export function findAccount(actor: Actor, accountSid: string): Promise<AccountView> {
  return loadAccount(database().read, actor, accountSid);
}

/** Every account that the person may open, by organization, each parent followed by its subaccounts, in order of name. */
export async function listAccounts(actor: Actor): Promise<AccountView[]> {
  const found = await loadAccounts(database().read, actor);
  return found.toSorted(
    (a, b) =>
      byName(a.organizationName, b.organizationName) ||
      byName(family(a), family(b)) ||
      Number(a.parentSid !== null) - Number(b.parentSid !== null) ||
      byName(a.name, b.name),
  );
}

// A subaccount stands with its parent.
function family(account: AccountView): string {
  return account.parentName ?? account.name;
}
