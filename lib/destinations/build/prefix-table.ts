import { CallingCode, type Kind, type Place } from "./calling-code.ts";
import { callingCodes, nonGeographicCodes } from "./metadata.ts";

/** Region → the full digits of every prefix that leads to it; the longest prefix that fits a number decides. */
export type PrefixTable = ReadonlyMap<string, readonly string[]>;

// The North American plan has no main country to fall back on: every area code is assigned to exactly one territory.
const AREA_CODES = { callingCode: "1", digits: 3 };

/**
 * Builds the table that gives, for every valid mobile or fixed-line number, the region libphonenumber gives: computed over
 * all numbers at once, not from samples and not from `leadingDigits` (which most regions do not have).
 */
export function buildPrefixTable(): PrefixTable {
  const table = new Map<string, string[]>();
  for (const [callingCode, regions] of callingCodes)
    for (const [prefix, region] of prefixesOf(callingCode, regions))
      table.set(region, [...(table.get(region) ?? []), prefix]);
  return table;
}

/**
 * Prefixes of valid numbers that belong to no territory: the non-geographic calling codes and the area codes of +1 that
 * are only for toll-free, premium-rate and personal numbers.
 */
export function nonGeographicPrefixes(): string[] {
  const plan = new CallingCode(
    callingCodes.find(([callingCode]) => callingCode === AREA_CODES.callingCode)![1],
  );
  const area = (kind: Kind) => areaCodes(plan, kind);
  const geographic = new Set(area("mobile or fixed"));
  return [...area("any").filter((prefix) => !geographic.has(prefix)), ...nonGeographicCodes];
}

function areaCodes(plan: CallingCode, kind: Kind): string[] {
  return Array.from({ length: 1000 }, (_, at) => String(at).padStart(AREA_CODES.digits, "0"))
    .filter((digits) => {
      const place = Array.from(digits, Number).reduce((at: Place, digit) => plan.step(at, digit), plan.start);
      return plan.regionsBeyond(place, kind).size > 0;
    })
    .map((digits) => AREA_CODES.callingCode + digits);
}

function prefixesOf(callingCode: string, regions: readonly string[]): [prefix: string, region: string][] {
  const main = regions[0]!;
  if (regions.length === 1) return [[callingCode, main]];
  const plan = new CallingCode(regions);
  if (callingCode === AREA_CODES.callingCode) return uniformPrefixes(plan, callingCode, AREA_CODES.digits);
  const exceptions = uniformPrefixes(plan, callingCode, 0).filter(([, region]) => region !== main);
  return [[callingCode, main], ...exceptions];
}

/** The shortest prefixes, of at least so many digits, beyond which all valid numbers belong to one region. */
function uniformPrefixes(plan: CallingCode, callingCode: string, atLeast: number): [string, string][] {
  const walk = (place: Place, digits: string): [string, string][] => {
    const [region, another] = plan.regionsBeyond(place, "mobile or fixed");
    if (region === undefined) return [];
    if (another === undefined && digits.length >= atLeast) return [[callingCode + digits, region]];
    return Array.from({ length: 10 }, (_, digit) =>
      walk(plan.step(place, digit), `${digits}${digit}`),
    ).flat();
  };
  return walk(plan.start, "");
}
