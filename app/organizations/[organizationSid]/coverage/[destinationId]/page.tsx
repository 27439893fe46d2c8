import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountName } from "#app/organizations/[organizationSid]/coverage/account-name.tsx";
import { openOrganization } from "#app/organizations/[organizationSid]/open-organization.ts";
import { Badge } from "#components/badge.tsx";
import { ButtonLink } from "#components/button.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { FilterLinks } from "#components/filter-links.tsx";
import { Day } from "#components/instant.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Pagination } from "#components/pagination.tsx";
import { SearchForm } from "#components/search-form.tsx";
import { Table } from "#components/table.tsx";
import { type CountryQuery, queryText, readCountryQuery } from "#lib/coverage/coverage-query.ts";
import { type AccountOpenness, coverageOfCountry } from "#lib/coverage/of-country.ts";
import { findDestination } from "#lib/destinations/destination.ts";
import { isHighRisk, isUndeliverable } from "#lib/destinations/risk.ts";

type Properties = PageProps<"/organizations/[organizationSid]/coverage/[destinationId]">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { organizationSid, destinationId } = await params;
  const { organization } = await openOrganization(organizationSid);
  return { title: `${findDestination(destinationId)?.name ?? "Not found"} in ${organization.name}` };
}

/** In which accounts of an organization one country is enabled, by whose permissions, since when and by whom. */
export default async function CountryPage({ params, searchParams }: Properties) {
  const { organizationSid, destinationId } = await params;
  const { organization } = await openOrganization(organizationSid);
  const destination = findDestination(destinationId);
  if (!destination || destination.id !== destinationId) notFound();
  const { id, name, shownPrefixes } = destination;
  const query = readCountryQuery(await searchParams);
  const { rows, counts, previous, next } = await coverageOfCountry(organization, id, query);
  const coverage = `/organizations/${organization.sid}/coverage`;
  const here = `${coverage}/${id}`;
  const at = (change: Partial<CountryQuery>) =>
    here + queryText({ ...query, after: "", ...change }, { show: "enabled" });
  const views = [
    { show: "enabled" as const, label: "Enabled", count: counts.enabled },
    { show: "disabled" as const, label: "Disabled", count: counts.disabled },
    { show: "all" as const, label: "All", count: counts.enabled + counts.disabled },
  ];
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[
          { label: organization.name, href: "/" },
          { label: "Coverage", href: coverage },
          { label: name },
        ]}
        description={
          <span className="inline-flex flex-wrap items-center gap-2">
            {id} · {shownPrefixes}
            {isHighRisk(id) && (
              <Badge tone="warn" icon="warning">
                High Risk
              </Badge>
            )}
            {isUndeliverable(id) && <Badge tone="bad">Undeliverable</Badge>}
          </span>
        }
        actions={
          organization.changeable && (
            <>
              {!isUndeliverable(id) && (
                <ButtonLink href={`${coverage}/change?action=enable&country=${id}`}>
                  Enable everywhere
                </ButtonLink>
              )}
              <ButtonLink href={`${coverage}/change?action=disable&country=${id}`} look="primary">
                Block everywhere
              </ButtonLink>
            </>
          )
        }
      />
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <SearchForm
          action={here}
          label="Search accounts"
          placeholder="Name, identifier or parent account"
          query={query.q}
          keep={{ show: query.show }}
        />
        <FilterLinks
          label="Filter the accounts"
          links={views.map(({ show, label, count }) => ({
            ...{ label, count, href: at({ show }), current: show === query.show },
          }))}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={`No account ${query.show === "enabled" ? "may send" : "is shut off"} here`}>
          {query.q && <a href={at({ q: "" })}>Search for nothing in particular</a>}
        </EmptyState>
      ) : (
        <Table
          caption={`Accounts and ${name}`}
          columns={[{ title: "Account" }, { title: name }, { title: "Decided" }]}
          rows={rows.map((row) => ({ key: row.account.sid, cells: cellsOf(row) }))}
        />
      )}
      <Pagination
        label="Pages of accounts"
        previous={previous === undefined ? undefined : at({ after: previous })}
        next={next === undefined ? undefined : at({ after: next })}
      />
    </>
  );
}

function cellsOf({ account, enabled, inheritedFrom, decision }: AccountOpenness) {
  return [
    <AccountName key="name" account={account} inheritedFrom={inheritedFrom} />,
    enabled ? (
      <Badge key="state" tone="good" icon="check">
        Enabled
      </Badge>
    ) : (
      <Badge key="state">Disabled</Badge>
    ),
    decision ? (
      <span key="decided">
        by {decision.by ?? "the platform"},{" "}
        <a href={`/accounts/${decision.accountSid}/audit-log/${decision.eventSid}`}>
          <Day at={decision.at} />
        </a>
      </span>
    ) : (
      "never: disabled from the beginning"
    ),
  ];
}
