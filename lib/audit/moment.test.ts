import { expect, it } from "vitest";
import { momentText, readDay, readMoment } from "./moment.ts";

it.each([
  ["2026-01-31", "2026-01-31T00:00:00.000Z"],
  ["2026-01-31T12:00", "2026-01-31T12:00:00.000Z"],
  ["2026-01-31T12:00:05", "2026-01-31T12:00:05.000Z"],
  ["2026-01-31T12:00:05.5Z", "2026-01-31T12:00:05.500Z"],
  ["2028-02-29T23:59:59.999Z", "2028-02-29T23:59:59.999Z"],
  ["0001-01-01", "0001-01-01T00:00:00.000Z"],
  ["9999-12-31T23:59:59.999", "9999-12-31T23:59:59.999Z"],
])("reads %s as %s", (text, moment) => {
  expect(readMoment(text)?.toISOString()).toBe(moment);
});

it.each([
  "",
  "soon",
  "2026-02-29",
  "2026-11-31T00:00",
  "2026-01-31T24:00",
  "2026-01-31T12",
  "2026-01-31 12:00",
  "0000-01-01",
  "0000-12-31T23:59",
  "12026-01-01",
])("refuses %j", (text) => {
  expect(readMoment(text)).toBeUndefined();
});

it("knows days from moments", () => {
  expect(readDay("2026-01-31")).toBe("2026-01-31");
  for (const text of ["2026-01-31T00:00", "2026-01-31Z", "2026-02-31", "0000-01-01", "1-1-1"])
    expect(readDay(text)).toBeUndefined();
});

it("writes milliseconds only where there are some", () => {
  expect(momentText(new Date("2026-01-31T12:00:05.000Z"))).toBe("2026-01-31T12:00:05");
  expect(momentText(new Date("2026-01-31T12:00:05.120Z"))).toBe("2026-01-31T12:00:05.120");
});
