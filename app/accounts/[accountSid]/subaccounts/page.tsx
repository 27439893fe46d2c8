import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { ButtonLink } from "#components/button.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { FilterLinks } from "#components/filter-links.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Pagination } from "#components/pagination.tsx";
import { SearchForm } from "#components/search-form.tsx";
import { configuration } from "#lib/configuration.ts";
import { can } from "#lib/roles.ts";
import { listSubaccounts } from "#lib/subaccounts/list.ts";
import {
  type ListQuery,
  listQueryText,
  readListQuery,
  type Show,
  type Sort,
} from "#lib/subaccounts/list-query.ts";
import { CreateForm } from "./create-form.tsx";
import { SubaccountTable } from "./subaccount-table.tsx";

type Properties = PageProps<"/accounts/[accountSid]/subaccounts">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openAccount((await params).accountSid);
  return { title: `Subaccounts of ${account.name}` };
}

const shows: { show: Show; label: string }[] = [
  { show: "open", label: "All open" },
  { show: "inherited", label: "Inherited" },
  { show: "overridden", label: "Overridden" },
  { show: "closed", label: "Closed" },
];

const sorts: { sort: Sort; label: string }[] = [
  { sort: "name", label: "Name" },
  { sort: "newest", label: "Newest" },
  { sort: "enabled", label: "Most enabled" },
  { sort: "high-risk", label: "Most high risk" },
  { sort: "differences", label: "Most differences" },
];

/** The subaccounts of a parent account: who inherits, who does not, and how those differ. */
export default async function SubaccountsPage({ params, searchParams }: Properties) {
  const { account } = await openAccount((await params).accountSid);
  // A subaccount has none of its own; its siblings are what somebody here looks for.
  if (account.parentSid !== null) redirect(`/accounts/${account.parentSid}/subaccounts`);
  const query = readListQuery(await searchParams);
  const list = await listSubaccounts(account, query);
  const here = `/accounts/${account.sid}/subaccounts`;
  const at = (change: Partial<ListQuery>) => here + listQueryText(query, change);
  const manages = can(account.role, "subaccounts:manage");
  const limit = configuration().maxSubaccounts;
  return (
    <>
      <PageHeader
        title="Subaccounts"
        breadcrumbs={[
          { label: account.name, href: "/" },
          { label: "Messaging" },
          { label: "Settings" },
          { label: "Subaccounts" },
        ]}
        description={`A subaccount follows ${account.name}, where ${list.parent.enabled} countries are enabled (${list.parent.highRisk} high risk), until somebody gives it permissions of its own.`}
        actions={
          can(account.role, "geo-permissions:update") && (
            <ButtonLink href={`/accounts/${account.sid}/lockdown`}>Lockdown</ButtonLink>
          )
        }
      />
      {manages ? (
        <CreateForm
          accountSid={account.sid}
          idempotencyKey={crypto.randomUUID()}
          open={list.counts.open}
          limit={limit}
        />
      ) : (
        <Notice title="Only Owner and Admin profiles can manage subaccounts" />
      )}
      <section aria-label="Subaccounts" className="mt-6">
        <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
          <SearchForm
            action={here}
            label="Search subaccounts"
            placeholder="Name or identifier"
            query={query.q}
            keep={{ show: query.show, sort: query.sort }}
          />
          <FilterLinks
            label="Order of the subaccounts"
            links={sorts.map(({ sort, label }) => ({
              ...{ label, href: at({ sort }), current: query.sort === sort },
            }))}
          />
        </div>
        <FilterLinks
          label="Filter the subaccounts"
          links={shows.map(({ show, label }) => ({
            ...{ label, href: at({ show }), current: query.show === show, count: list.counts[show] },
          }))}
        />
        <output className="block py-2 text-sm text-soft">
          {list.found === 1 ? "1 subaccount" : `${list.found} subaccounts`}
        </output>
        {list.rows.length === 0 ? (
          <EmptyState title={query.q ? "No subaccount found" : "No subaccounts here"}>
            {query.q && <a href={at({ q: "" })}>Show all</a>}
          </EmptyState>
        ) : (
          <SubaccountTable parent={account} rows={list.rows} manages={manages} />
        )}
        <Pagination
          label="Pages of subaccounts"
          previous={list.previous === undefined ? undefined : at({ after: list.previous })}
          next={list.next === undefined ? undefined : at({ after: list.next })}
        />
      </section>
    </>
  );
}
