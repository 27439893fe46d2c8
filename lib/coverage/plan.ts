import type { Read } from "#db/database.ts";
import { type AccountView, loadAccounts } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import { isUndeliverable } from "#lib/destinations/risk.ts";
import { Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { difference, type PermissionChange, planChange, riskyIn } from "#lib/permissions/change.ts";
import { enabledOf } from "#lib/permissions/enabled-of.ts";
import { inOrder } from "./account-order.ts";
import { can } from "#lib/roles.ts";
import type { WishedChange } from "./change-input.ts";
import { type Choice, choose } from "./choose.ts";

/** A change to the own set of one account, and who comes along with it. */
export interface PlannedChange {
  account: AccountView;
  change: PermissionChange;
  /** Open subaccounts that follow this account. */
  followers: readonly AccountView[];
}

/** What a wish means for many accounts. Every chosen account is in exactly one of the lists, or follows one that is. */
export interface Plan extends Pick<Choice, "excluded"> {
  changes: readonly PlannedChange[];
  /** Accounts that already are as wished. */
  same: readonly AccountView[];
  /** Accounts whose revisions the plan rests on: those above, and the account that is copied. */
  basis: readonly AccountView[];
  /** All destinations that are enabled somewhere and need the acknowledgment. */
  risky: readonly string[];
  /** Destinations of the copied account that cannot be enabled any more. */
  leftOut: readonly string[];
  source: AccountView | null;
}

/**
 * What a wish would change now, account by account.
 * @throws NotFound, Forbidden (the role allows it on none of the chosen accounts), Invalid (an id, or nothing is wished)
 */
export async function planEverywhere(read: Read, actor: Actor, wish: WishedChange): Promise<Plan> {
  const accounts = inOrder(await loadAccounts(read, actor, { organizationSid: wish.organizationSid }));
  if (accounts.length === 0) throw new NotFound();
  const { targets, excluded, followers } = choose(accounts, wish);
  if (targets.length === 0 && excluded.some(({ reason }) => reason === "role")) throw new Forbidden();
  const source = sourceOf(accounts, wish);
  const { changeOf, leftOut } = await changer(read, targets, wish, source);
  const changes = targets
    .map((account) => ({ account, change: changeOf(account.sid), followers: followers(account.sid) }))
    .filter(({ change }) => change.enable.length + change.disable.length > 0);
  const changed = new Set(changes.map(({ account }) => account.sid));
  return {
    changes,
    same: targets.filter(({ sid }) => !changed.has(sid)),
    excluded,
    basis: source && !targets.includes(source) ? [...targets, source] : targets,
    risky: [...new Set(changes.flatMap(({ change }) => riskyIn(change)))].toSorted(),
    leftOut,
    source,
  };
}

function sourceOf(accounts: readonly AccountView[], wish: WishedChange): AccountView | null {
  const named = wish.enable.length + wish.disable.length;
  if (wish.from === undefined) {
    if (named === 0) throw new Invalid("Choose at least one country");
    return null;
  }
  if (named > 0) throw new Invalid("Either copy an account or name countries");
  const source = accounts.find(({ sid }) => sid === wish.from);
  if (!source || !can(source.role, "geo-permissions:read")) throw new NotFound();
  return source;
}

async function changer(
  read: Read,
  targets: readonly AccountView[],
  wish: WishedChange,
  source: AccountView | null,
): Promise<{ changeOf: (sid: string) => PermissionChange; leftOut: string[] }> {
  const sids = targets.map(({ sid }) => sid);
  if (source) {
    const origin = (source.inherits && source.parentSid) || source.sid;
    const all = await enabledOf(read, [...new Set([...sids, origin])]);
    const leftOut = [...all.get(origin)!].filter(isUndeliverable).toSorted();
    const wanted = new Set([...all.get(origin)!].filter((id) => !isUndeliverable(id)));
    return { changeOf: (sid) => difference(all.get(sid)!, wanted), leftOut };
  }
  const { enable } = planChange(new Set(), wish);
  const disable = wish.disable.toSorted();
  const present = await enabledOf(read, sids, [...enable, ...disable]);
  return {
    changeOf: (sid) => ({
      enable: enable.filter((id) => !present.get(sid)!.has(id)),
      disable: disable.filter((id) => present.get(sid)!.has(id)),
    }),
    leftOut: [],
  };
}
