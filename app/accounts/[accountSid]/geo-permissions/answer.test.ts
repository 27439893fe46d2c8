import { expect, test } from "vitest";
import { type Answer, postedBy, wishesAfter } from "./answer.ts";

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test("of a list of ticks only the listed rows were asked for", () => {
  const posted = postedBy(
    form([
      ["listed", "DE,FR,NG"],
      ["enabled", "FR"],
    ]),
  );
  expect(posted).toEqual({ enable: ["FR"], disable: ["DE", "NG"] });
});

test("an empty list asks for nothing", () => {
  expect(postedBy(form([["listed", ""]]))).toEqual({ enable: [], disable: [] });
});

test("a reviewed change says itself what it asks for", () => {
  const fields: [string, string][] = [
    ["enable", "FR"],
    ["enable", "NG"],
    ["disable", "US"],
  ];
  expect(postedBy(form(fields))).toEqual({ enable: ["FR", "NG"], disable: ["US"] });
});

test("a save that was done leaves no wishes, a refused one all of them", () => {
  const posted = { enable: ["FR"], disable: ["US"] };
  expect(wishesAfter({ step: "save", result: { status: "ok", value: null }, posted }).size).toBe(0);
  expect(wishesAfter(refused("save", posted))).toEqual(
    new Map([
      ["FR", true],
      ["US", false],
    ]),
  );
});

test("of a stale list, rows that somebody else changed are left as they are now", () => {
  const posted = { enable: ["MX"], disable: ["FR", "US"] };
  expect(wishesAfter(refused("review", posted))).toEqual(
    new Map([
      ["MX", true],
      ["US", false],
    ]),
  );
});

function refused(step: Answer["step"], posted: Answer["posted"]): Answer {
  const changes = [{ destinationId: "FR", enabled: true, by: "Ann Lee", at: "2026-11-03T10:00:00.000Z" }];
  const details = { revision: 9, changes };
  return { step, result: { status: "error", kind: "conflict", message: "Changed", details }, posted };
}
