import * as fc from "fast-check";
import parse from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { validNumbers } from "#lib/destinations/build/valid-numbers.ts";
import { findDestination } from "#lib/destinations/destination.ts";
import { type Fault, recognise } from "./recognise.ts";

describe("recognise", () => {
  it("knows every valid mobile and fixed-line number by the row of its region", () => {
    for (const e164 of validNumbers({ perRegion: 20, perPrefix: 1 })) {
      const found = recognise(e164);
      expect(found, e164).toMatchObject({ kind: "number" });
      if (found.kind === "number")
        expect(findDestination(parse(e164)!.country!)?.id, e164).toBe(found.destinationId);
    }
  }, 180_000);

  it("says what it knows of a number", () => {
    expect(recognise("+447911123456")).toEqual({
      kind: "number",
      destinationId: "GG",
      iso2: "GG",
      prefix: "4479111",
      type: "MOBILE",
    });
    expect(recognise("+390669812345")).toMatchObject({ destinationId: "IT", iso2: "VA", type: "FIXED_LINE" });
  });

  const faults: [to: string, fault: Fault][] = [
    ["", "malformed"],
    ["447911123456", "malformed"],
    ["+44 7911 123456", "malformed"],
    ["+0447911123456", "malformed"],
    ["+44791112345678901", "malformed"],
    ["+44791112345a", "malformed"],
    ["tel:+447911123456", "malformed"],
    ["whatsapp:+447911123456", "malformed"],
    ["+447911123456;ext=5", "malformed"],
    ["+44791112345\u0000", "malformed"],
    ["+447911123456\n", "malformed"],
    ["\u202A+447911123456", "malformed"],
    ["+٤٤٧٩١١١٢٣٤٥٦", "malformed"],
    ["+４４７９１１１２３４５６", "malformed"],
    ["__proto__", "malformed"],
    ["+".padEnd(10_000, "4"), "malformed"],
    ["+19995550123", "unassigned_code"],
    ["+2101234567", "unassigned_code"],
    ["+18005550123", "non_geographic"],
    ["+19005550123", "non_geographic"],
    ["+15005550006", "non_geographic"],
    ["+80012345678", "non_geographic"],
    ["+88213300655", "non_geographic"],
    ["+4407911123456", "trunk_zero"],
    ["+12015550", "not_valid"],
    ["+442000000000000", "not_valid"],
    ["+4479111", "not_valid"],
  ];
  it.each(faults)("finds fault with %j: %s", (to, fault) => {
    expect(recognise(to)).toEqual({ kind: "fault", fault });
  });

  it("answers for any text without an exception, and calls nothing a number that libphonenumber does not", () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from("0123456789")), maxLength: 17 });
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      digits.map((each) => `+${each}`),
    );
    fc.assert(
      fc.property(text, (to) => {
        if (recognise(to).kind === "number") expect(parse(to)).toMatchObject({ number: to });
      }),
      { numRuns: 5_000 },
    );
  });
});
