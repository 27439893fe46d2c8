import type { AccountView } from "#lib/account-view.ts";

/** A parent account with those of its subaccounts that are shown, and how many are not. */
export interface Family {
  parent: AccountView;
  shown: AccountView[];
  hidden: number;
}

/** A parent may have a thousand subaccounts; its own page of them is the place for those. */
const shownAtMost = 10;

/** The accounts whose name, organization or identifier contains `query`, in their order; each subaccount with its parent. */
export function matching(accounts: readonly AccountView[], query: string): AccountView[] {
  if (query === "") return [...accounts];
  const wanted = query.toLowerCase();
  const hits = accounts.filter(({ name, organizationName, sid }) =>
    [name, organizationName, sid].some((text) => text.toLowerCase().includes(wanted)),
  );
  const parents = new Set(hits.map(({ parentSid }) => parentSid));
  return accounts.filter((account) => hits.includes(account) || parents.has(account.sid));
}

/** Groups accounts, which come parent first, by parent. With `fold`, long families are cut. */
export function familiesOf(accounts: readonly AccountView[], fold: boolean): Family[] {
  const families = new Map<string, Family>();
  for (const account of accounts) {
    if (account.parentSid === null) families.set(account.sid, { parent: account, shown: [], hidden: 0 });
    const family = account.parentSid === null ? undefined : families.get(account.parentSid);
    if (!family) continue;
    if (fold && family.shown.length >= shownAtMost) family.hidden += 1;
    else family.shown.push(account);
  }
  return [...families.values()];
}
