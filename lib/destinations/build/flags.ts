import * as flags from "country-flag-icons/string/3x2";
import { callingCodes } from "./metadata.ts";

const flagByIso2 = new Map(Object.entries<string>(flags));

/** ISO2 → the 3:2 SVG of its flag, from country-flag-icons (MIT), for every region of the metadata. */
export function readFlags(): [iso2: string, svg: string][] {
  return callingCodes
    .flatMap(([, regions]) => regions)
    .toSorted()
    .map((iso2) => {
      const svg = flagByIso2.get(iso2);
      if (!svg) throw new Error(`no flag of ${iso2}`);
      return [iso2, svg];
    });
}
