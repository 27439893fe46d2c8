import { parsePhoneNumber as parseAwesome } from "awesome-phonenumber";
import google from "google-libphonenumber";
import parse from "libphonenumber-js/max";
import { validNumbers } from "#lib/destinations/build/valid-numbers.ts";
import { classify } from "#lib/destinations/classify.ts";
import { prefixesByRegion } from "#lib/destinations/prefixes.generated.ts";
import { timesAsLong } from "./compare.ts";
import type { Bench, Figure } from "./figure.ts";

const NUMBERS = 100_000;

/** From a number to its region: what else there is, in units of `classify`, on the same valid numbers of all regions. */
export const bench: Bench = async () => {
  const numbers = hundredThousand();
  const all = (regionOf: (e164: string) => unknown) => async () => {
    for (const e164 of numbers) regionOf(e164);
  };
  const util = google.PhoneNumberUtil.getInstance();
  const others: Record<string, (e164: string) => unknown> = {
    "libphonenumber-js/max, parse → country": (e164) => parse(e164)?.country,
    "google-libphonenumber, parse → region": (e164) => util.getRegionCodeForNumber(util.parse(e164)),
    "awesome-phonenumber, parse → region": (e164) => parseAwesome(e164).regionCode,
    "Map of prefixes, longest slice first": regionBySlices,
  };
  const figures: Figure[] = [];
  for (const [name, regionOf] of Object.entries(others)) {
    const least = regionOf === regionBySlices ? 1 : 20;
    const value = await timesAsLong(all(regionOf), all(classify), { times: 1, rounds: 5 });
    figures.push({ what: `${name}, of classify`, value, unit: "×", reach: { least } });
  }
  return figures;
};

function hundredThousand(): string[] {
  const found = validNumbers({ perRegion: 450, perPrefix: 10 });
  if (found.length < NUMBERS) throw new Error(`only ${found.length} numbers were generated`);
  // Evenly spread, so that all calling codes are among them.
  return Array.from({ length: NUMBERS }, (_, at) => found[Math.floor((at * found.length) / NUMBERS)]!);
}

const regionByPrefix = new Map(
  Object.entries(prefixesByRegion).flatMap(([iso2, prefixes]) =>
    prefixes.split(" ").map((prefix) => [prefix, iso2]),
  ),
);
const LONGEST_PREFIX = 8;

function regionBySlices(e164: string): string | undefined {
  for (let length = LONGEST_PREFIX; length > 0; length--) {
    const region = regionByPrefix.get(e164.slice(1, 1 + length));
    if (region) return region;
  }
  return undefined;
}
