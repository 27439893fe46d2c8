import type { NumberPattern } from "#lib/destinations/number-pattern.ts";
import { callingCodes, readRegion, type NumberType } from "./metadata.ts";

/** The patterns of fixed-line and mobile numbers of every region, as the metadata has them. */
export function readNumberPatterns(): NumberPattern[] {
  return callingCodes
    .flatMap(([callingCode, regions]) =>
      regions.map((iso2): NumberPattern => {
        const { general, fixed, mobile } = readRegion(iso2);
        return [
          iso2,
          callingCode,
          general,
          ...fieldsOf(fixed),
          ...fieldsOf(mobile === fixed ? null : mobile),
        ];
      }),
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function fieldsOf(type: NumberType | null): [pattern: string, lengths: string] {
  return type ? [type.pattern, type.lengths.join(" ")] : ["", ""];
}
