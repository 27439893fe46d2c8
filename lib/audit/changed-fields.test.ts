import { expect, it } from "vitest";
import { changedFields } from "./changed-fields.ts";

const told = (data: Parameters<typeof changedFields>[0]) =>
  changedFields(data).map(({ name, before, after }) => [name, before, after]);

it("tells countries by name, and then everything else that changed", () => {
  const changes = {
    US: { previous: "enabled", updated: "disabled" },
    FR: { previous: "disabled", updated: "enabled" },
  };
  expect(told({ changes, homeCountry: { previous: null, updated: "FR" } })).toEqual([
    ["France", "disabled", "enabled"],
    ["United States", "enabled", "disabled"],
    ["Home country", "—", "FR"],
  ]);
});

it.each([
  [true, false, "inherited", "own"],
  [false, true, "own", "inherited"],
  [null, true, "—", "inherited"],
])("tells whose permissions count: inherits %s, then %s", (previous, updated, before, after) => {
  expect(told({ inherits: { previous, updated } })).toEqual([["Permissions", before, after]]);
});
