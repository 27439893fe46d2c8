import type { AccountView } from "#lib/account-view.ts";
import { can } from "#lib/roles.ts";

/** Why this person cannot change the checklist of this account here; null where they can. The server decides again on each save. */
export function readOnlyReason(account: AccountView): string | null {
  if (!can(account.role, "geo-permissions:update")) {
    return "Only Owner and Admin profiles can modify geo permissions";
  }
  if (account.status === "closed") return "This account is closed. Its permissions stay as they were.";
  if (account.inherits) return `This account follows ${account.parentName}. Change the permissions there.`;
  return null;
}
