import { expect, test } from "vitest";
import { differenceOf, inWords, noWishes, wish } from "./ticks.ts";

const enabled = new Set(["DE", "US"]);

test("what is ticked and unticked is the difference, with the high-risk rows named", () => {
  const wishes = wish(wish(noWishes, enabled, ["NG", "FR"], true), enabled, ["US"], false);
  expect(differenceOf(enabled, wishes)).toEqual({ enable: ["FR", "NG"], disable: ["US"], risky: ["NG"] });
  expect(inWords(differenceOf(enabled, wishes))).toBe("2 to enable (1 high risk), 1 to disable");
});

test("a row that is back where it was is no change", () => {
  const there = wish(noWishes, enabled, ["NG", "DE"], false);
  expect(there).toEqual(new Map([["DE", false]]));
  expect(wish(there, enabled, ["DE"], true)).toEqual(noWishes);
  expect(inWords(differenceOf(enabled, noWishes))).toBe("No changes");
});

test("a wish that somebody else has fulfilled meanwhile falls away, the others stay", () => {
  const wishes = wish(noWishes, enabled, ["FR", "MX"], true);
  const now = new Set([...enabled, "FR"]);
  expect(differenceOf(now, wishes)).toEqual({ enable: ["MX"], disable: [], risky: [] });
});
