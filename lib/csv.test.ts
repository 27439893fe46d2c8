import { expect, it } from "vitest";
import { csvLine } from "./csv.ts";

it("writes a line by RFC 4180", () => {
  expect(csvLine(["plain", 12, true, null, undefined])).toBe("plain,12,true,,\r\n");
  expect(csvLine(['says "no", twice', "two\r\nlines"])).toBe('"says ""no"", twice","two\r\nlines"\r\n');
});

const invisible = ["", " ", "\u00A0", "\uFEFF", "\n", "\r\n", "\t", "\u200B", "\u3000", " \t\uFEFF\n "];
const signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];

it.each(invisible.flatMap((lead) => signs.map((sign) => [lead, sign] as const)))(
  "defuses a formula after %j with %s",
  (lead, sign) => {
    const line = csvLine([`${lead}${sign}cmd|' /C calc'!A0`]);
    expect(line.replace(/^"/, "")).toMatch(/^'/);
  },
);

it.each(["\tx", "\rx", "\nx"])("defuses a leading %j", (text) => {
  expect(csvLine([text]).replace(/^"/, "")).toMatch(/^'/);
});

it("leaves names and numbers in the middle alone", () => {
  expect(csvLine(["Côte d’Ivoire", "a=b", "x-y", 5])).toBe("Côte d’Ivoire,a=b,x-y,5\r\n");
});

it("keeps a negative number a number", () => {
  expect(csvLine([-5])).toBe("-5\r\n");
});
