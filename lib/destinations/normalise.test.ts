import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise, refusalText, type Refusal } from "./normalise.ts";

describe("normalise", () => {
  test.each([
    ["+12025550123", "+12025550123"],
    ["+1 (202) 555-0123", "+12025550123"],
    ["+1.202.555.0123", "+12025550123"],
    ["+1\u00A0202\u2011555\u20130123", "+12025550123"],
    ["001 202 555 0123", "+12025550123"],
    ["＋４４　７９１１　１２３４５６", "+447911123456"],
    ["００４４（７９１１）１２３４５６", "+447911123456"],
    ["\u202A+44 7911 123456\u202C", "+447911123456"],
    ["\uFEFF+44\u200B7911 123456\t", "+447911123456"],
  ])("understands %j as %s", (text, e164) => {
    expect(normalise(text)).toEqual({ kind: "number", e164 });
  });

  const refusals: [text: string, refusal: Refusal][] = [
    ["", "blank"],
    [" \t ", "blank"],
    ["\u200E", "blank"],
    ["1", "too_short"],
    ["12", "too_short"],
    ["123", "too_short"],
    ["+", "too_short"],
    ["--", "too_short"],
    ["1".repeat(10_000), "too_long"],
    ["+1234567890123456", "too_many_digits"],
    ["07911 123456", "national"],
    ["(202) 555-0123", "national"],
    ["447911123456", "national"],
    ["+0447911123456", "zero_code"],
    ["00044 7911 123456", "zero_code"],
    ["+44 (0)7911 123456", "trunk_zero"],
    ["tel:+12025550123", "scheme"],
    ["sms:+12025550123?body=hi", "scheme"],
    ["whatsapp:+12025550123", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["+1 202 555 0123 ext. 12", "extension"],
    ["+12025550123x12", "extension"],
    ["+12025550123#12", "extension"],
    ["+12025550123;ext=12", "extension"],
    ["+12025550123, +12025550124", "several"],
    ["+12025550123 +12025550124", "several"],
    ["+12025550123/4", "several"],
    ["+12025550123\t+12025550124", "several"],
    ["+1-800-FLOWERS", "letters"],
    ["+1202555O123", "letters"],
    ["4.47911E+11", "letters"],
    ["'; drop table accounts; --", "letters"],
    ["<script>alert(1)</script>", "letters"],
    ["__proto__", "letters"],
    ["toString", "letters"],
    ["+١٢٠٢٥٥٥٠١٢٣", "foreign_digits"],
    ["+१२०२५५५०१२३", "foreign_digits"],
    ["+1²025550123", "foreign_digits"],
    ["+𝟏2025550123", "foreign_digits"],
    ["+1202555\u00000123", "control_character"],
    ["+1202555\n0123", "control_character"],
    ["📞 +12025550123", "unknown_character"],
    ["+1️⃣2025550123", "unknown_character"],
    ["'+12025550123", "unknown_character"],
    ["++12025550123", "unknown_character"],
    ["+1*2025550123", "unknown_character"],
  ];

  test.each(refusals)("refuses %j: %s", (text, refusal) => {
    expect(normalise(text)).toEqual({ kind: "refused", refusal });
    expect(refusalText[refusal]).toMatch(/^[A-Z].*\.$/);
  });

  test("answers for any text with E.164 or a refusal, and leaves E.164 as it is", () => {
    const character = fc.oneof(
      fc.constantFrom(...Array.from("+00123456789 ()-./,x０＋")),
      fc.string({ unit: "binary", maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
        const answer = normalise(characters.join(""));
        if (answer.kind === "number") {
          expect(answer.e164).toMatch(/^\+[1-9]\d{3,14}$/);
          expect(normalise(answer.e164)).toEqual(answer);
        } else expect(Object.hasOwn(refusalText, answer.refusal)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
