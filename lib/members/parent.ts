import type { AccountView } from "#lib/account-view.ts";
import { Invalid } from "#lib/errors.ts";

/** @throws Invalid for a subaccount: its people are those of its parent */
export function requireParent(account: AccountView): void {
  if (account.parentSid === null) return;
  throw new Invalid(`This account has the members of ${account.parentName}. Change them there.`);
}
