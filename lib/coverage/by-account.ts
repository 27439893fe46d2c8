import { database } from "#db/database.ts";
import type { AccountView } from "#lib/account-view.ts";
import { textMatcher } from "#lib/names.ts";
import { enabledOf } from "#lib/permissions/enabled-of.ts";
import { originOf } from "#lib/permissions/effective.ts";
import { pageAfter, type SortedPage } from "#lib/sorted-page.ts";
import { accountOrder } from "./account-order.ts";
import type { AccountsQuery } from "./coverage-query.ts";
import type { OrganizationView } from "./organization.ts";

/** What is enabled for an account, by whose set. */
export interface AccountCoverage {
  account: AccountView;
  /** The parent that decides, where the account follows it. */
  inheritedFrom: string | null;
  enabled: ReadonlySet<string>;
}

const pageSize = 25;

/** A page of the accounts of an organization with what is enabled in each. */
export async function coverageByAccount(
  { accounts }: Pick<OrganizationView, "accounts">,
  { q, after }: AccountsQuery,
): Promise<SortedPage<AccountCoverage> & { found: number }> {
  const fits = textMatcher(q);
  const found = accounts.filter(({ name, sid, parentName }) => fits(name, sid, parentName));
  const page = pageAfter(found, accountOrder, after, pageSize);
  return { ...page, rows: await coverageOf(page.rows), found: found.length };
}

/** What is enabled for each of these accounts. */
export async function coverageOf(accounts: readonly AccountView[]): Promise<AccountCoverage[]> {
  const origins = accounts.map(originOf);
  const sets = await enabledOf(database().read, [...new Set(origins.map(({ accountSid }) => accountSid))]);
  return accounts.map((account, i) => ({
    account,
    inheritedFrom: origins[i]!.inherited ? origins[i]!.name : null,
    enabled: sets.get(origins[i]!.accountSid)!,
  }));
}
