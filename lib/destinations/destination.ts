import { alternativeNames } from "./alternative-names.generated.ts";
import type { Continent } from "./continent.ts";
import { rows } from "./destinations.generated.ts";
import { prefixesByRegion } from "./prefixes.generated.ts";

/** One row of the checklist: a country or territory whose mobile numbers some prefix tells apart from all others. */
export interface Destination {
  /** ISO 3166-1 alpha-2 code of the main territory (also XK, AC and TA, which ISO has only reserved); never changes. */
  readonly id: string;
  /** ISO2 codes of all territories that the row decides for, `id` first. */
  readonly covers: readonly string[];
  readonly name: string;
  readonly alternativeNames: readonly string[];
  readonly callingCode: string;
  /** Full digits, calling code included; a number belongs to the row whose longest prefix fits it. */
  readonly prefixes: readonly string[];
  /** The prefixes in short, with what sets the row apart: "+1 787, +1 939". */
  readonly shownPrefixes: string;
  readonly continent: Continent;
  /** A neutral sentence about the numbers of the row. */
  readonly note: string | null;
}

/** Every destination, by name. */
export const destinations: readonly Destination[] = rows.map((row) => ({
  ...row,
  alternativeNames: alternativeNames[row.id] ?? [],
  prefixes: row.covers.flatMap((iso2) => prefixesByRegion[iso2]?.split(" ") ?? []),
}));

const byIso2 = new Map(
  destinations.flatMap((destination) => destination.covers.map((iso2) => [iso2, destination])),
);

/** The row that decides for a territory: `VA` finds the row of Italy. Case counts; undefined for anything unknown. */
export function findDestination(iso2: string): Destination | undefined {
  return byIso2.get(iso2);
}
