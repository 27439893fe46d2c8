import { parsePhoneNumber as parseAwesome } from "awesome-phonenumber";
import google from "google-libphonenumber";
import { getCountries } from "libphonenumber-js";
import parse from "libphonenumber-js/max";
import { beforeAll, describe, expect, test } from "vitest";
import { validNumbers } from "./build/valid-numbers.ts";
import { classify } from "./classify.ts";

/** What a library says of a number: its region, or "invalid" where its release of the metadata does not know it yet. */
type Library = (e164: string) => string | undefined;

const util = google.PhoneNumberUtil.getInstance();

const libraries: Record<string, Library> = {
  "libphonenumber-js/max": (e164) => {
    const number = parse(e164);
    return number?.isValid() && number.number === e164 ? number.country : "invalid";
  },
  "google-libphonenumber": (e164) => {
    const number = util.parse(e164);
    return util.isValidNumber(number) ? util.getRegionCodeForNumber(number) : "invalid";
  },
  "awesome-phonenumber": (e164) => {
    const number = parseAwesome(e164);
    return number.valid ? number.regionCode : "invalid";
  },
};

let numbers: string[];

beforeAll(() => {
  numbers = validNumbers({ perRegion: 700, perPrefix: 40 });
}, 180_000);

describe("the region of a valid mobile or fixed-line number", () => {
  test("is asked of at least 200,000 numbers", () => {
    expect(numbers.length).toBeGreaterThanOrEqual(200_000);
  });

  test("is asked of every region that has a number to itself", () => {
    const seen = new Set(numbers.map(regionOf));
    // Western Sahara's numbers read as Morocco's in every library.
    expect(getCountries().filter((iso2) => !seen.has(iso2))).toEqual(["EH"]);
  });

  test.each(Object.entries(libraries))("is the one that %s gives", (_, library) => {
    const answers = numbers.map((e164) => ({ e164, theirs: library(e164), ours: regionOf(e164) }));
    const known = answers.filter(({ theirs }) => theirs !== "invalid");
    expect(known.length).toBeGreaterThan(numbers.length * 0.95);
    expect(known.filter(({ theirs, ours }) => theirs !== ours)).toEqual([]);
  });

  test("is known for every number by libphonenumber-js, from which the table is built", () => {
    const parseToRegion = libraries["libphonenumber-js/max"]!;
    expect(numbers.filter((e164) => parseToRegion(e164) === "invalid")).toEqual([]);
  });
}, 180_000);

function regionOf(e164: string): string | undefined {
  const found = classify(e164);
  return found.kind === "row" ? found.iso2 : undefined;
}
