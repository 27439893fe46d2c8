import { describe, expect, it } from "vitest";
import { clip, readLines } from "./number-lines.ts";

const texts = (pasted: string) => readLines(pasted).lines.map(({ text }) => text);

describe("the lines of a pasted list", () => {
  it("are what is not blank, numbered as an editor does", () => {
    expect(readLines("+12025550123\r\n\r\n  \n+447911123456\r").lines).toEqual([
      { line: 1, text: "+12025550123" },
      { line: 4, text: "+447911123456" },
    ]);
    expect(readLines(" \n ").lines).toEqual([]);
  });

  it("may be a column of a spreadsheet: quotes, separators, apostrophes, a heading", () => {
    expect(readLines('"Phone number"\n"+1 202 555 0123",\n\'+447911123456;\n"+33 ""1"""')).toEqual({
      heading: "Phone number",
      lines: [
        { line: 2, text: "+1 202 555 0123" },
        { line: 3, text: "+447911123456" },
        { line: 4, text: '+33 "1"' },
      ],
    });
  });

  it("have no heading where the first line could be a number, or stands alone", () => {
    expect(readLines("1 phone\n+12025550123").heading).toBeNull();
    expect(readLines("phone")).toEqual({ heading: null, lines: [{ line: 1, text: "phone" }] });
  });

  it("keep several numbers of one line together, so that they are refused as such", () => {
    expect(texts("+12025550123,+12025550124")).toEqual(["+12025550123,+12025550124"]);
  });
});

describe("a text shown again", () => {
  it("is short, and has no control characters", () => {
    expect(clip("a\u0000b\u001Bc\u202Ed")).toBe("a\uFFFDb\uFFFDc\uFFFDd");
    expect(clip("x".repeat(10_000))).toBe(`${"x".repeat(40)}…`);
  });
});
