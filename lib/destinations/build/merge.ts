import { CallingCode } from "./calling-code.ts";
import { callingCodes, readRegion } from "./metadata.ts";

/**
 * Rows of the checklist: the id of each row with the regions it covers, itself first. A region has a row of its own unless
 * every mobile number of it reads as a number of the main country of its calling code, so that no prefix tells them apart.
 */
export const coveredRegions: ReadonlyMap<string, readonly string[]> = merge();

function merge(): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  for (const [, regions] of callingCodes) {
    const hidden = regions.length > 1 ? hiddenRegions(regions) : [];
    const [main, ...others] = regions;
    rows.set(main!, [main!, ...hidden]);
    for (const region of others) if (!hidden.includes(region)) rows.set(region, [region]);
  }
  return rows;
}

function hiddenRegions(regions: readonly string[]): string[] {
  const plan = new CallingCode(regions);
  const seen = plan.regionsBeyond(plan.start, "mobile");
  return regions.filter((iso2) => readRegion(iso2).mobile && !seen.has(iso2)).toSorted();
}
