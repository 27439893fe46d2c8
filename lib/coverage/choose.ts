import type { AccountView } from "#lib/account-view.ts";
import { NotFound } from "#lib/errors.ts";
import { can } from "#lib/roles.ts";
import type { WishedChange } from "./change-input.ts";

/** Why a chosen account stays as it is: the person's role, or it follows a parent that was not chosen. */
export type Exclusion = "role" | "inherits";

export interface Excluded {
  account: AccountView;
  reason: Exclusion;
}

/** Which accounts a change is about. */
export interface Choice {
  /** Accounts with a set of their own on which the person may change it. */
  targets: readonly AccountView[];
  excluded: readonly Excluded[];
  /** The open subaccounts that follow an account. */
  followers: (accountSid: string) => readonly AccountView[];
}

/**
 * Sorts the open accounts of an organization by a choice. A subaccount that follows comes along with its parent.
 * @throws NotFound where an account is named that the person cannot open, or that is closed
 */
export function choose(
  accounts: readonly AccountView[],
  { scope, accounts: named }: Pick<WishedChange, "scope" | "accounts">,
): Choice {
  const open = accounts.filter(({ status }) => status !== "closed");
  const known = new Set(open.map(({ sid }) => sid));
  if (named.some((sid) => !known.has(sid))) throw new NotFound();
  const marked = new Set(named);
  const chosen = open.filter(({ sid }) => scope === "all" || marked.has(sid) === (scope === "only"));
  const chosenSids = new Set(chosen.map(({ sid }) => sid));
  const following = Map.groupBy(
    open.filter(({ inherits }) => inherits),
    ({ parentSid }) => parentSid,
  );
  return {
    targets: chosen.filter((account) => !account.inherits && allowed(account)),
    excluded: chosen.flatMap((account): Excluded[] => {
      if (!allowed(account)) return [{ account, reason: "role" }];
      if (account.inherits && !chosenSids.has(account.parentSid!)) return [{ account, reason: "inherits" }];
      return [];
    }),
    followers: (sid) => following.get(sid) ?? [],
  };
}

function allowed({ role }: AccountView): boolean {
  return can(role, "geo-permissions:update");
}
