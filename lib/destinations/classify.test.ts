import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify } from "./classify.ts";
import { destinations, findDestination } from "./destination.ts";
import { nonGeographicPrefixes, prefixesByRegion } from "./prefixes.generated.ts";

const table = new Map(
  Object.entries(prefixesByRegion).flatMap(([iso2, prefixes]) =>
    prefixes.split(" ").map((prefix) => [prefix, iso2]),
  ),
);

const digitsBeyond = (prefix: string) =>
  fc
    .string({
      unit: fc.constantFrom(...Array.from("0123456789")),
      minLength: 1,
      maxLength: 15 - prefix.length,
    })
    .map((rest) => prefix + rest);

const e164Digits = fc.oneof(
  fc.constantFrom(...table.keys(), ...nonGeographicPrefixes.split(" ")).chain(digitsBeyond),
  fc.constantFrom(...Array.from("123456789")).chain(digitsBeyond),
);

describe("classify", () => {
  test("finds the longest prefix of the table that fits, and no other", () => {
    fc.assert(
      fc.property(e164Digits, (digits) => {
        const fitting = [...table.keys()].filter((prefix) => digits.startsWith(prefix));
        const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
        const found = classify(`+${digits}`);
        expect(found.kind === "row" ? found.prefix : undefined).toBe(longest);
        if (found.kind === "row") {
          expect(found.iso2).toBe(table.get(found.prefix));
          expect(findDestination(found.iso2)?.id).toBe(found.id);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test("answers for any text without an exception, and a row only for E.164", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          e164Digits,
          fc.string().map((text) => `+${text}`),
        ),
        (text) => {
          const isE164 = /^\+[1-9]\d{1,14}$/.test(text);
          const found = classify(text);
          expect(found.kind === "none" && found.reason === "invalid").toBe(!isE164);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ["+447911123456", "GG", "GG", "4479111"],
    ["+447912345678", "GB", "GB", "44"],
    ["+17875550123", "PR", "PR", "1787"],
    ["+390669812345", "IT", "VA", "3906698"],
    ["+77010000000", "KZ", "KZ", "77"],
    ["+2908123", "TA", "TA", "2908"],
    ["+38344123456", "XK", "XK", "383"],
  ])("%s belongs to the row %s", (e164, id, iso2, prefix) => {
    expect(classify(e164)).toEqual({ kind: "row", id, iso2, prefix });
  });

  test.each([
    ["+18005550123", "non_geographic"],
    ["+19005550123", "non_geographic"],
    ["+15005550006", "non_geographic"],
    ["+80012345678", "non_geographic"],
    ["+88213300655", "non_geographic"],
    ["+97912345678", "non_geographic"],
    ["+19992345678", "unassigned_code"],
    ["+2101234567", "unassigned_code"],
    ["+99912345678", "unassigned_code"],
    ["+4479111234561234", "invalid"],
    ["+0447911123456", "invalid"],
    ["+1", "invalid"],
    ["447911123456", "invalid"],
    ["+44 7911 123456", "invalid"],
    ["+44791112345６", "invalid"],
    ["", "invalid"],
    ["+", "invalid"],
  ])("%s belongs to none: %s", (text, reason) => {
    expect(classify(text)).toEqual({ kind: "none", reason });
  });
});

describe("the prefixes", () => {
  test("are 712, each of one row, none longer than eight digits", () => {
    const prefixes = destinations.flatMap((destination) => destination.prefixes);
    expect(prefixes).toHaveLength(712);
    expect(new Set(prefixes).size).toBe(712);
    expect(Math.max(...prefixes.map((prefix) => prefix.length))).toBe(8);
  });

  test("cut the numbers into disjoint sets: one inside another always leads elsewhere", () => {
    const idle = [...table].filter(([prefix, iso2]) => {
      const outer = Array.from(prefix, (_, at) => prefix.slice(0, at)).findLast((shorter) =>
        table.has(shorter),
      );
      return outer !== undefined && table.get(outer) === iso2;
    });
    expect(idle).toEqual([]);
  });
});
