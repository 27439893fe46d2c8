import * as fc from "fast-check";
import parse from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { validNumbers } from "./build/valid-numbers.ts";
import { classify } from "./classify.ts";
import { type PlainType, plainType } from "./plain-type.ts";

const plain = new Set<unknown>(["FIXED_LINE", "MOBILE", "FIXED_LINE_OR_MOBILE"] satisfies PlainType[]);
const numbers = validNumbers({ perRegion: 60, perPrefix: 3 });

/** What libphonenumber says of a number in the region that `classify` gives, where that is a plain type. */
function theirs(e164: string, iso2: string): unknown {
  const number = parse(e164);
  if (number?.number !== e164 || number.country !== iso2 || !number.isValid()) return undefined;
  return plain.has(number.getType()) ? number.getType() : undefined;
}

function compare(e164: string): void {
  const found = classify(e164);
  if (found.kind === "row")
    expect(plainType(e164, found.iso2), e164).toBe(theirs(e164, found.iso2) as PlainType);
}

describe("the plain type of a number is what libphonenumber says", () => {
  it("of valid numbers of all regions", () => {
    for (const e164 of numbers) expect(plainType(e164, iso2Of(e164)), e164).toBeDefined();
    for (const e164 of numbers) compare(e164);
  }, 180_000);

  it("of numbers with a digit changed, left out or put in anywhere", () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const cut = fc.integer({ min: 0, max: 1 });
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.nat(),
        cut,
        fc.array(digit, { maxLength: 2 }),
        (e164, place, gone, put) => {
          const at = 2 + (place % (e164.length - 2));
          compare(e164.slice(0, at) + put.join("") + e164.slice(at + gone));
        },
      ),
      { numRuns: 30_000 },
    );
  }, 180_000);

  it.each([
    // Of a type's own pattern, and outside the general one of their region.
    "+4343513995",
    "+49494037908",
    // A 0 that is dialled only at home.
    "+4407911123456",
    "+18005550123",
    "+1",
  ])("of %s, which is none", (e164) => {
    const found = classify(e164);
    expect(found.kind === "row" ? plainType(e164, found.iso2) : undefined).toBeUndefined();
    compare(e164);
  });
});

function iso2Of(e164: string): string {
  const found = classify(e164);
  return found.kind === "row" ? found.iso2 : "";
}
