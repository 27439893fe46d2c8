import { describe, expect, test } from "vitest";
import { destinations } from "./destination.ts";
import { rowMatcher } from "./search.ts";

const found = (query: string) => destinations.filter(rowMatcher(query)).map(({ id }) => id);

describe("searching the rows", () => {
  test("finds all of them by nothing, none by what is neither name nor number", () => {
    expect(found("  ")).toHaveLength(237);
    expect(found("___")).toEqual([]);
    expect(found("++")).toEqual([]);
    expect(found("constructor")).toEqual([]);
  });

  test.each([
    ["nigeria", "NG"],
    ["NIGERIA ", "NG"],
    ["ivory coast", "CI"],
    ["cote d'iv", "CI"],
    ["Burma", "MM"],
    ["Holland", "NL"],
    ["USA", "US"],
    ["Islas Malvinas", "FK"],
    ["swaziland", "SZ"],
    ["St. Lucia", "LC"],
    ["Antigua & Barb", "AG"],
    ["são tome", "ST"],
    ["aland", "FI"],
    ["+1 787", "PR"],
    ["+447911123456", "GG"],
    ["00 44 7911 123456", "GG"],
    ["+4479111", "GG"],
    ["876", "JM"],
  ])("%j finds %s", (query, id) => {
    expect(found(query)).toEqual([id]);
  });

  test("finds the row by the ISO code of any territory it covers", () => {
    expect(found("va")).toContain("IT");
    expect(found("NG")).toContain("NG");
  });

  test("finds every row of a shared calling code, and the row that a longer prefix leads to", () => {
    expect(found("+44").toSorted()).toEqual(["GB", "GG", "IM", "JE"]);
    expect(found("44").toSorted()).toEqual(["GB", "GG", "IM", "JE"]);
    expect(found("+447")).toContain("GB");
  });

  test("finds no row for a number of no territory", () => {
    expect(found("+18005550123")).toEqual([]);
    expect(found("+88213300655")).toEqual([]);
  });
});
