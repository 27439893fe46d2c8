import type { Metadata } from "next";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { myAccounts } from "#app/my-accounts.ts";
import { FilterLinks } from "#components/filter-links.tsx";
import { PageHeader } from "#components/page-header.tsx";
import type { AccountView } from "#lib/account-view.ts";
import { compareAccounts } from "#lib/coverage/compare.ts";
import { textMatcher } from "#lib/names.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import { CopyLinks } from "./copy-links.tsx";
import { OtherAccount } from "./other-account.tsx";

type Properties = PageProps<"/accounts/[accountSid]/compare">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openAccount((await params).accountSid);
  return { title: `Compare ${account.name}` };
}

/** Two accounts of one organization side by side, and the way to copy one's permissions to the other. */
export default async function ComparePage({ params, searchParams }: Properties) {
  const { actor, account } = await openAccount((await params).accountSid);
  const { with: withSid, q, show } = await searchParams;
  const query = typeof q === "string" ? q.slice(0, 100) : "";
  const others = (await myAccounts(actor)).filter(
    ({ sid, organizationSid }) => sid !== account.sid && organizationSid === account.organizationSid,
  );
  const other = others.find(({ sid }) => sid === withSid);
  const here = `/accounts/${account.sid}/compare`;
  return (
    <>
      <PageHeader
        title={other ? `${account.name} and ${other.name}` : `Compare ${account.name}`}
        breadcrumbs={[
          { label: account.name, href: `/accounts/${account.sid}/geo-permissions` },
          { label: "Compare" },
        ]}
        description="What counts for each account now, by its own permissions or by its parent's."
        actions={other && <a href={here}>Compare with another account</a>}
      />
      {other ? (
        <Compared account={account} other={other} here={here} onlyDifferences={show === "differences"} />
      ) : (
        <OtherAccount
          here={here}
          query={query}
          others={nearestFirst(
            others.filter(({ name, sid, parentName }) => textMatcher(query)(name, sid, parentName)),
            account,
          )}
        />
      )}
    </>
  );
}

async function Compared(props: {
  account: AccountView;
  other: AccountView;
  here: string;
  onlyDifferences: boolean;
}) {
  const { account, other, here, onlyDifferences } = props;
  const comparison = await compareAccounts(account, other);
  const { firstOnly, secondOnly, both } = comparison;
  const address = `${here}?with=${other.sid}`;
  const rows = onlyDifferences
    ? comparison.rows.filter(({ first, second }) => first !== second)
    : comparison.rows;
  return (
    <>
      <dl className="mb-5 grid gap-3 sm:grid-cols-3">
        <Figure label={`Only in ${account.name}`} value={firstOnly} />
        <Figure label={`Only in ${other.name}`} value={secondOnly} />
        <Figure label="In both" value={both} />
      </dl>
      <CopyLinks first={account} second={other} differ={firstOnly + secondOnly > 0} />
      <FilterLinks
        label="Filter the countries"
        links={[
          { label: "All countries", href: address, current: !onlyDifferences, count: comparison.rows.length },
          {
            label: "Only differences",
            href: `${address}&show=differences`,
            current: onlyDifferences,
            count: firstOnly + secondOnly,
          },
        ]}
      />
      <ComparisonTable first={account} second={other} rows={rows} />
    </>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3">
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="text-xl font-semibold tabular-nums">{value}</dd>
    </div>
  );
}

/** Parent and siblings come before the rest of the organization. */
function nearestFirst(accounts: AccountView[], { sid, parentSid }: AccountView): AccountView[] {
  const family = parentSid ?? sid;
  const near = (account: AccountView) => account.sid === family || account.parentSid === family;
  return [...accounts.filter(near), ...accounts.filter((account) => !near(account))];
}
