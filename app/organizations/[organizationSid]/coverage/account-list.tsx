import { ButtonLink } from "#components/button.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Pagination } from "#components/pagination.tsx";
import { SearchForm } from "#components/search-form.tsx";
import { type Column, Table } from "#components/table.tsx";
import type { AccountCoverage } from "#lib/coverage/by-account.ts";
import { type AccountsQuery, queryText } from "#lib/coverage/coverage-query.ts";
import { type Continent, continentNames } from "#lib/destinations/continent.ts";
import { destinations } from "#lib/destinations/destination.ts";
import { isHighRisk } from "#lib/destinations/risk.ts";
import type { SortedPage } from "#lib/sorted-page.ts";
import { AccountName } from "./account-name.tsx";
import "./heat-map.css";

const columns: Column[] = [
  { title: "Account" },
  { title: "Enabled", numeric: true },
  { title: "High risk", numeric: true },
  ...continentNames.map((title) => ({ title, numeric: true })),
];

/** The accounts that a query finds, and what is enabled in each, continent by continent. */
export function AccountList(props: {
  query: AccountsQuery;
  here: string;
  page: SortedPage<AccountCoverage> & { found: number };
}) {
  const { query, here, page } = props;
  const at = (after: string) => here + queryText({ ...query, after });
  return (
    <section aria-label="Accounts" className="mt-2">
      <SearchForm
        action={here}
        label="Search accounts"
        placeholder="Name, identifier or parent account"
        query={query.q}
        keep={{ view: "accounts" }}
      />
      <output className="block py-2 text-sm text-soft">
        {page.found === 1 ? "1 account" : `${page.found} accounts`}
      </output>
      {page.rows.length === 0 ? (
        <EmptyState
          title="No account found"
          action={<ButtonLink href={`${here}?view=accounts`}>Show all accounts</ButtonLink>}
        />
      ) : (
        <Table
          caption="Accounts and what is enabled in them"
          columns={columns}
          rows={page.rows.map(({ account, inheritedFrom, enabled }) => ({
            key: account.sid,
            cells: [
              <AccountName key="name" account={account} inheritedFrom={inheritedFrom} />,
              enabled.size,
              [...enabled].filter(isHighRisk).length,
              ...continentNames.map((continent) => (
                <Heat key={continent} continent={continent} enabled={enabled} />
              )),
            ],
          }))}
        />
      )}
      <Pagination
        label="Pages of accounts"
        previous={page.previous === undefined ? undefined : at(page.previous)}
        next={page.next === undefined ? undefined : at(page.next)}
      />
    </section>
  );
}

const idsIn = Object.fromEntries(
  continentNames.map((continent) => [
    continent,
    destinations.filter((destination) => destination.continent === continent).map(({ id }) => id),
  ]),
) as Record<Continent, string[]>;

function Heat({ continent, enabled }: { continent: Continent; enabled: ReadonlySet<string> }) {
  const all = idsIn[continent].length;
  const open = idsIn[continent].filter((id) => enabled.has(id)).length;
  const step = open === 0 ? 0 : open === all ? 4 : 1 + Math.min(2, Math.floor((3 * open) / all));
  return (
    <span
      data-heat={step}
      title={`${open} of ${all}`}
      className="inline-block min-w-9 rounded px-1.5 text-center"
    >
      {open}
    </span>
  );
}
