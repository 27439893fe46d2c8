import { type Destination, destinations, findDestination } from "./destination.ts";
import { sharingNames } from "./destinations.generated.ts";
import { prefixesByRegion } from "./prefixes.generated.ts";

/** The name of one territory that a row covers; the code itself where no row does. */
export function territoryName(iso2: string): string {
  return sharingNames[iso2] ?? findDestination(iso2)?.name ?? iso2;
}

/** The prefixes of one territory of a row, full digits; a territory whose numbers all read as the main one's has none. */
export function prefixesOf(iso2: string): readonly string[] {
  return prefixesByRegion[iso2]?.split(" ") ?? [];
}

/** The prefixes that other rows take out of this one: those that begin with a prefix of it. */
export function exceptionsOf({ id, prefixes }: Destination): readonly string[] {
  return destinations
    .filter((other) => other.id !== id)
    .flatMap((other) => other.prefixes)
    .filter((prefix) => prefixes.some((own) => prefix.startsWith(own)))
    .toSorted();
}
