import type { Metadata } from "next";
import { Console } from "#app/console.tsx";
import { Button } from "#components/button.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Flag } from "#components/flag.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Table } from "#components/table.tsx";
import { continentNames } from "#lib/destinations/continent.ts";
import { type Destination, destinations } from "#lib/destinations/destination.ts";
import { metadataVersion } from "#lib/destinations/prefixes.generated.ts";
import { riskOf } from "#lib/destinations/risk.ts";
import { rowMatcher } from "#lib/destinations/search.ts";
import { requireActor } from "#lib/session.ts";
import { RiskBadge } from "./risk-badge.tsx";

export const metadata: Metadata = { title: "Destinations" };

/** Every row that a checklist has, with what it covers. The same for everybody. */
export default async function DestinationsPage({ searchParams }: PageProps<"/destinations">) {
  const actor = await requireActor();
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.slice(0, 100) : "";
  const found = destinations.filter(rowMatcher(query));
  return (
    <Console actor={actor}>
      <PageHeader
        title="Destinations"
        description={`${destinations.length} countries and territories that can be switched on their own, from the numbering metadata of libphonenumber-js ${metadataVersion}. Territories share one destination only where no prefix tells their mobile numbers apart.`}
      />
      <search>
        <form className="mb-4 flex max-w-xl gap-2" autoComplete="off">
          <input
            type="search"
            name="q"
            defaultValue={query}
            maxLength={100}
            aria-label="Search destinations"
            placeholder="Country, code, prefix or phone number"
            className="min-h-9 min-w-0 flex-1 rounded-md border border-outline bg-surface px-3 py-1.5 placeholder:text-soft"
          />
          <Button type="submit" look="secondary">
            Search
          </Button>
        </form>
      </search>
      <p className="mb-4 text-sm text-soft">
        {found.length} of {destinations.length} destinations
      </p>
      {found.length === 0 && (
        <EmptyState title="No destination found" action={<a href="/destinations">Show all destinations</a>}>
          Search by name, by code such as DE, by prefix such as +49, or by a whole phone number with its
          country code.
        </EmptyState>
      )}
      {continentNames.map((continent) => {
        const rows = found.filter((row) => row.continent === continent);
        return (
          rows.length > 0 && (
            <section key={continent} aria-label={continent} className="mb-8">
              <h2 className="mb-2 text-lg">{continent}</h2>
              <Rows continent={continent} rows={rows} />
            </section>
          )
        );
      })}
    </Console>
  );
}

function Rows({ continent, rows }: { continent: string; rows: readonly Destination[] }) {
  return (
    <Table
      caption={`Destinations in ${continent}`}
      columns={[{ title: "Destination" }, { title: "Code" }, { title: "Prefixes" }, { title: "Risk" }]}
      rows={rows.map(({ id, covers, name, shownPrefixes }) => ({
        key: id,
        cells: [
          <span key="name">
            <Flag iso2={id} /> <a href={`/destinations/${id}`}>{name}</a>
          </span>,
          covers.join(", "),
          shownPrefixes,
          riskOf(id).level === "none" ? (
            <span className="text-soft">None</span>
          ) : (
            <RiskBadge key="risk" id={id} />
          ),
        ],
      }))}
    />
  );
}
