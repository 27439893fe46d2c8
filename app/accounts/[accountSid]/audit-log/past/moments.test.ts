import { expect, it } from "vitest";
import { readMoments } from "./moments.ts";

const now = new Date("2026-11-03T14:05:09.123Z");
const [noon, evening] = ["2026-01-31T12:00:00", "2026-01-31T18:00:00"];
const read = (query: Record<string, string | string[]>) => readMoments(query, now);
const isos = (query: Record<string, string>) => read(query).moments.map((at) => at.toISOString());

it("asks for the last day where an address says nothing", () => {
  for (const query of [{}, { at: "", until: " " }])
    expect(read(query)).toMatchObject({
      typed: { at: "2026-11-02T14:05:09", until: "2026-11-03T14:05:09" },
      errors: {},
    });
});

it("reads one moment or two, the earlier one first", () => {
  expect(isos({ at: "2026-01-31T12:00" })).toEqual([`${noon}.000Z`]);
  expect(isos({ at: noon, until: "" })).toEqual([`${noon}.000Z`]);
  for (const query of [
    { at: noon, until: evening },
    { at: evening, until: noon },
  ]) {
    expect(read(query).typed).toEqual({ at: noon, until: evening });
    expect(isos(query)).toEqual([`${noon}.000Z`, `${evening}.000Z`]);
  }
});

it.each([
  [{ at: "2026-11-31T00:00" }, ["at"]],
  [{ at: noon, until: "soon" }, ["until"]],
  [{ at: "x", until: "0000-01-01" }, ["at", "until"]],
  [{ until: noon }, ["at"]],
])("keeps what was typed and says which field is wrong: %j", (query, wrong) => {
  const { typed, errors, moments } = read(query);
  expect(Object.keys(errors)).toEqual(wrong);
  expect(typed).toEqual({ at: "", until: "", ...query });
  expect(moments).toEqual([]);
});
