import { expect, it } from "vitest";
import { problemOf } from "./filter-fields.ts";
import { filterQuery, isBackwards, readFilter, readFilterOf } from "./filter.ts";

const actor = `US${"0".repeat(32)}`;

it("reads back what it wrote", () => {
  const filter = {
    account: `AC${"a".repeat(32)}`,
    ...{
      actor,
      type: "request.denied",
      country: "NG",
      address: "2001:db8::1",
      from: "2026-01-31",
      to: "2026-02-28",
    },
    ...{ highRisk: true, denied: true },
  };
  const query = filterQuery(filter, { before: 12 });
  expect(readFilter(Object.fromEntries(new URLSearchParams(query)))).toEqual({
    filter,
    cursor: { before: 12 },
    wrong: [],
  });
});

it("is empty for no filter", () => {
  expect(filterQuery({})).toBe("");
  expect(readFilter({})).toEqual({ filter: {}, cursor: {}, wrong: [] });
});

it("takes the fields that a native form sends empty for absent", () => {
  expect(readFilter({ country: "", actor: " ", from: "" })).toEqual({ filter: {}, cursor: {}, wrong: [] });
});

it.each([
  ["country", "ZZ"],
  ["actor", "me"],
  ["account", "AC1"],
  ["type", "a b"],
  ["from", "2026-02-31"],
  ["to", "yesterday"],
  ["from", "0000-01-01"],
  ["address", "203.0.113.x"],
  ["address", "203.0.113"],
  ["address", "'; drop table"],
  ["high-risk", "maybe"],
  ["before", "-1"],
])("names what it does not understand: %s=%s", (field, value) => {
  const read = readFilter({ [field]: value, country: field === "country" ? value : "" });
  expect(read).toEqual({ filter: {}, cursor: {}, wrong: [{ field, value }] });
  // The address without empty fields still has what was not understood.
  const address = new URL(`http://localhost/${filterQuery(read.filter, read.cursor, read.wrong)}`);
  expect(readFilterOf(address)).toEqual(read);
  expect(problemOf(read.wrong[0]!)).toContain(value);
});

it("takes the first of repeated values, wherever the address comes from", () => {
  expect(readFilter({ country: ["", "NG", "FR"] }).filter).toEqual({ country: "NG" });
  const address = new URL("http://localhost/?country=&country=NG&country=FR&denied=1");
  expect(readFilterOf(address).filter).toEqual({ country: "NG", denied: true });
});

it("knows a filter that ends before it begins", () => {
  expect(isBackwards({ from: "2026-02-01", to: "2026-01-31" })).toBe(true);
  expect(isBackwards({ from: "2026-02-01", to: "2026-02-01" })).toBe(false);
  expect(isBackwards({ from: "2026-02-01" })).toBe(false);
});

it("finds the row that decides for a covered territory, in any case", () => {
  expect(readFilter({ country: "va" }).filter).toEqual({ country: "IT" });
});
