import { describe, expect, it } from "vitest";
import { endOf, firstOf, toWireDate } from "./instants.ts";

const span = (text: string) => [firstOf(text)?.toISOString(), endOf(text)?.toISOString()];

describe("a date of a query", () => {
  it.each([
    ["2026-01-31", "2026-01-31T00:00:00.000Z", "2026-02-01T00:00:00.000Z"],
    ["2026-01-31T12:00:05Z", "2026-01-31T12:00:05.000Z", "2026-01-31T12:00:06.000Z"],
    // Whole seconds: what happened half a second later is still the same second.
    ["2026-01-31T12:00:05.500Z", "2026-01-31T12:00:05.500Z", "2026-01-31T12:00:06.000Z"],
    ["2026-01-31T12:00:05+02:00", "2026-01-31T10:00:05.000Z", "2026-01-31T10:00:06.000Z"],
    ["9999-12-31", "9999-12-31T00:00:00.000Z", "9999-12-31T23:59:59.999Z"],
    ["0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00.000Z", "0001-01-01T00:00:00.000Z"],
  ])("%s reaches from %s to before %s", (text, first, end) => {
    expect(span(text)).toEqual([first, end]);
  });

  it.each([
    "",
    "yesterday",
    "2026-02-29",
    "0000-01-01",
    "2026-13-01",
    "2026-1-1",
    "2026-01-31T25:00:00Z",
    "2026-01-31T12:00:00",
    "12026-01-01",
  ])("is not %j", (text) => expect(span(text)).toEqual([undefined, undefined]));

  it("is written in whole seconds", () => {
    expect(toWireDate(new Date("2026-01-31T12:00:05.999Z"))).toBe("2026-01-31T12:00:05Z");
  });
});
