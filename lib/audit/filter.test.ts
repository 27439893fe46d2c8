import { expect, it } from "vitest";
import { filterQuery, readFilter } from "./filter.ts";

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
  ["address", "'; drop table"],
  ["high-risk", "maybe"],
  ["before", "-1"],
])("names what it does not understand: %s=%s", (name, value) => {
  expect(readFilter({ [name]: value })).toEqual({ filter: {}, cursor: {}, wrong: [name] });
});

it("finds the row that decides for a covered territory, in any case", () => {
  expect(readFilter({ country: "va" }).filter).toEqual({ country: "IT" });
});
