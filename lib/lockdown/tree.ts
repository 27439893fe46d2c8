import type { Read } from "#db/database.ts";
import { type AccountView, loadAccounts } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import { Invalid } from "#lib/errors.ts";
import { byName } from "#lib/names.ts";

/** The open accounts of a tree, the parent first, then its subaccounts by name. @throws Invalid for an account that is no parent */
export async function loadTree(read: Read, actor: Actor, parent: AccountView): Promise<AccountView[]> {
  if (parent.parentSid !== null) throw new Invalid("A lockdown begins at a parent account");
  const accounts = await loadAccounts(read, actor, { treeOf: parent.sid });
  return accounts
    .filter(({ status }) => status !== "closed")
    .toSorted(
      (a, b) =>
        Number(a.parentSid !== null) - Number(b.parentSid !== null) ||
        byName(a.name, b.name) ||
        (a.sid < b.sid ? -1 : 1),
    );
}
