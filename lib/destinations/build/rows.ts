import { continents, countries } from "countries-list";
import { continentNames, type Continent } from "#lib/destinations/continent.ts";
import type { Row } from "#lib/destinations/packed-row.ts";
import { coveredRegions } from "./merge.ts";
import { callingCodes } from "./metadata.ts";
import { alternativeNamesOf, nameOf } from "./names.ts";
import type { PrefixTable } from "./prefix-table.ts";
import { shownPrefixes } from "./shown-prefixes.ts";
import { readTable } from "./table.ts";

/** The rows of the checklist by name, built from the metadata, CLDR, countries-list and our own notes. */
export function buildRows(table: PrefixTable): Row[] {
  const covered = coveredRegions;
  const notes = new Map(readTable("destination-notes.tsv").map(({ iso2, note }) => [iso2, note]));
  const rows = callingCodes.flatMap(([callingCode, regions]) => {
    const inCode = regions
      .filter((iso2) => covered.has(iso2))
      .map((id) => ({
        id,
        callingCode,
        name: nameOf(id),
        prefixes: covered.get(id)!.flatMap((iso2) => table.get(iso2) ?? []),
      }));
    return inCode.map((row) => {
      const covers = covered.get(row.id)!;
      return {
        id: row.id,
        covers,
        name: row.name,
        callingCode,
        shownPrefixes: shownPrefixes(
          row,
          inCode.filter((other) => other !== row),
        ),
        continent: continentOf(row.id),
        note: notes.get(row.id) ?? null,
      };
    });
  });
  return rows.toSorted((a, b) => collator.compare(a.name, b.name));
}

const collator = new Intl.Collator("en");

/** Row id → the other names that find it, those of the territories that share it among them. Rows without any are left out. */
export function buildAlternativeNames(): Record<string, string[]> {
  const named = [...coveredRegions].map(([id, covers]) => [id, alternativeNames(covers)] as const);
  return Object.fromEntries(
    named.filter(([, names]) => names.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function alternativeNames([id, ...others]: readonly string[]): string[] {
  return [
    ...alternativeNamesOf(id!),
    ...others.flatMap((iso2) => [nameOf(iso2), ...alternativeNamesOf(iso2)]),
  ];
}

// countries-list says Asia for Russia and Oceania for Timor-Leste; the United Nations (M49) say Europe and Asia.
const CONTINENTS: Record<string, Continent> = { RU: "Europe", TL: "Asia" };

const countryById = new Map(Object.entries(countries));

function continentOf(iso2: string): Continent {
  const country = countryById.get(iso2);
  const continent = CONTINENTS[iso2] ?? (country && continents[country.continent]);
  if (!isContinent(continent)) throw new Error(`no continent for ${iso2}`);
  return continent;
}

function isContinent(name: string | undefined): name is Continent {
  return continentNames.some((continent) => continent === name);
}
