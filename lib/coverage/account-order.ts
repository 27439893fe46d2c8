import type { AccountView } from "#lib/account-view.ts";
import { byName } from "#lib/names.ts";
import type { Order } from "#lib/sorted-page.ts";

/** Accounts by name; accounts of one name by sid. */
export const accountOrder: Order<AccountView, readonly [name: string, sid: string]> = {
  keyOf: ({ name, sid }) => [name, sid],
  compare: (a, b) => byName(a[0], b[0]) || (a[1] < b[1] ? -1 : Number(a[1] > b[1])),
};

/** Puts accounts in that order. */
export function inOrder(accounts: readonly AccountView[]): AccountView[] {
  const { keyOf, compare } = accountOrder;
  return accounts.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
}
