import { database } from "#db/database.ts";
import type { AccountView } from "#lib/account-view.ts";
import { type Decision, ownDecisions } from "./own-set.ts";
import { countFollowers } from "./save.ts";

/** What counts for an account, and whose set it is. */
export interface EffectivePermissions {
  /** The deciding account: the account itself, or the parent it follows. */
  origin: { accountSid: string; name: string; inherited: boolean };
  /** The seq that a save must have seen. */
  revision: number;
  /** Every recorded decision by destination id. A destination without one is disabled and always was. */
  decisions: ReadonlyMap<string, Decision>;
}

/** The deciding account of `account`: its parent while it inherits, else itself. Absence of own settings means inherit. */
export function originOf(account: AccountView): EffectivePermissions["origin"] {
  if (account.inherits && account.parentSid !== null) {
    return { accountSid: account.parentSid, name: account.parentName ?? account.parentSid, inherited: true };
  }
  return { accountSid: account.sid, name: account.name, inherited: false };
}

/** The permissions that count for `account` now, with who last changed each. */
export async function effectivePermissions(account: AccountView): Promise<EffectivePermissions> {
  const origin = originOf(account);
  const rows = await ownDecisions(database().read, origin.accountSid);
  return {
    origin,
    revision: account.permissionsVersion,
    decisions: new Map(rows.map((row) => [row.destinationId, row])),
  };
}

/** How many open subaccounts follow `account`, and so change with it. */
export function followerCount(account: AccountView): Promise<number> {
  return countFollowers(database().read, account.sid);
}
