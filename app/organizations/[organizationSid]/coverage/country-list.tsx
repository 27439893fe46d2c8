import { Badge } from "#components/badge.tsx";
import { ButtonLink } from "#components/button.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { FilterLinks } from "#components/filter-links.tsx";
import { Flag } from "#components/flag.tsx";
import { Pagination } from "#components/pagination.tsx";
import { SearchForm } from "#components/search-form.tsx";
import { Table } from "#components/table.tsx";
import type { CountryRow } from "#lib/coverage/countries.ts";
import { type CountriesQuery, queryText } from "#lib/coverage/coverage-query.ts";
import { isHighRisk, isUndeliverable } from "#lib/destinations/risk.ts";
import type { SortedPage } from "#lib/sorted-page.ts";
import { Share } from "./share.tsx";

const shows: { show: CountriesQuery["show"]; label: string }[] = [
  { show: "all", label: "All" },
  { show: "open", label: "Open somewhere" },
  { show: "high-risk", label: "High risk" },
  { show: "closed", label: "Closed everywhere" },
];

/** The countries that a query finds, and in how many accounts each is enabled. */
export function CountryList(props: {
  query: CountriesQuery;
  here: string;
  accounts: number;
  page: SortedPage<CountryRow> & { found: number };
}) {
  const { query, here, accounts, page } = props;
  const at = (change: Partial<CountriesQuery>) =>
    here + queryText({ ...query, after: "", ...change }, { view: "countries", show: "all", sort: "name" });
  return (
    <section aria-label="Countries" className="mt-6">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <SearchForm
          action={here}
          label="Search countries"
          placeholder="Country, code or prefix"
          query={query.q}
          keep={{ show: query.show, sort: query.sort }}
        />
        <FilterLinks
          label="Order of the countries"
          links={[
            { label: "A to Z", href: at({ sort: "name" }), current: query.sort === "name" },
            {
              label: "Most accounts first",
              href: at({ sort: "accounts" }),
              current: query.sort === "accounts",
            },
          ]}
        />
      </div>
      <FilterLinks
        label="Filter the countries"
        links={shows.map(({ show, label }) => ({ label, href: at({ show }), current: query.show === show }))}
      />
      <output className="block py-2 text-sm text-soft">
        {page.found === 1 ? "1 country" : `${page.found} countries`}
      </output>
      {page.rows.length === 0 ? (
        <EmptyState
          title="No country found"
          action={<ButtonLink href={here}>Show all countries</ButtonLink>}
        />
      ) : (
        <Table
          caption="Countries and the accounts that may send there"
          columns={[
            { title: "Country" },
            { title: "Enabled in" },
            { title: "Own permissions", numeric: true },
            { title: "Inherited", numeric: true },
          ]}
          rows={page.rows.map(({ destination: { id, name }, own, inherited }) => ({
            key: id,
            cells: [
              <span key="name" className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
                <Flag iso2={id} />
                <a href={`${here}/${id}`}>{name}</a>
                {isHighRisk(id) && (
                  <Badge tone="warn" icon="warning">
                    High Risk
                  </Badge>
                )}
                {isUndeliverable(id) && <Badge tone="bad">Undeliverable</Badge>}
              </span>,
              <Share key="share" own={own} inherited={inherited} of={accounts} />,
              own,
              inherited,
            ],
          }))}
        />
      )}
      <Pagination
        label="Pages of countries"
        previous={page.previous === undefined ? undefined : at({ after: page.previous })}
        next={page.next === undefined ? undefined : at({ after: page.next })}
      />
    </section>
  );
}
