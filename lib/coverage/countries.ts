import { type Destination, destinations } from "#lib/destinations/destination.ts";
import { isHighRisk } from "#lib/destinations/risk.ts";
import { rowMatcher } from "#lib/destinations/search.ts";
import { byName } from "#lib/names.ts";
import { type Order, pageAfter, type SortedPage } from "#lib/sorted-page.ts";
import type { Openness } from "./by-country.ts";
import type { CountriesQuery } from "./coverage-query.ts";

/** A destination and how open it is. */
export interface CountryRow extends Openness {
  destination: Destination;
}

const pageSize = 50;
const nowhere: Openness = { own: 0, inherited: 0 };

/** A page of the destinations that a query finds, each with how open it is. */
export function countryPage(
  openness: ReadonlyMap<string, Openness>,
  { q, show, sort, after }: CountriesQuery,
): SortedPage<CountryRow> & { found: number } {
  const fits = rowMatcher(q);
  const rows = destinations
    .filter((row) => fits(row) && shows[show](row.id, openness.has(row.id)))
    .map((destination) => ({ destination, ...(openness.get(destination.id) ?? nowhere) }));
  const { keyOf, compare } = orders[sort];
  const sorted = rows.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
  return { ...pageAfter(sorted, orders[sort], after, pageSize), found: rows.length };
}

const shows: Record<CountriesQuery["show"], (id: string, open: boolean) => boolean> = {
  all: () => true,
  open: (_id, open) => open,
  "high-risk": (id) => isHighRisk(id),
  closed: (_id, open) => !open,
};

type CountryOrder = Order<CountryRow, readonly [number, string]>;

const orders: Record<CountriesQuery["sort"], CountryOrder> = {
  name: order(() => 0),
  accounts: order(({ own, inherited }) => -(own + inherited)),
};

// No two rows have one name.
function order(value: (row: CountryRow) => number): CountryOrder {
  return {
    keyOf: (row) => [value(row), row.destination.name],
    compare: (a, b) => a[0] - b[0] || byName(a[1], b[1]),
  };
}
