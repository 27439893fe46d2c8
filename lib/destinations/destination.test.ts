import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { getCountries } from "libphonenumber-js";
import { describe, expect, test } from "vitest";
import { buildPrefixTable } from "./build/prefix-table.ts";
import { buildRows } from "./build/rows.ts";
import { generateSources } from "./build/sources.ts";
import { readTable } from "./build/table.ts";
import { destinations, findDestination } from "./destination.ts";
import { packRow, unpackRow } from "./packed-row.ts";
import { metadataVersion } from "./prefixes.generated.ts";
import { riskOf } from "./risk.ts";

const source = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

describe("the generated files", () => {
  test("are what `npm run build:destinations` writes from the pinned packages", () => {
    for (const [name, text] of Object.entries(generateSources())) expect(text, name).toBe(source(name));
  }, 180_000);

  test("name the metadata that they come from", () => {
    const { dependencies } = JSON.parse(source("../../package.json")) as {
      dependencies: Record<string, string>;
    };
    expect(metadataVersion).toBe(dependencies["libphonenumber-js"]);
  });

  test("cost the browser 10 kB at most", () => {
    const shipped = [
      "prefixes.generated.ts",
      "alternative-names.generated.ts",
      "classify.ts",
      "normalise.ts",
      "search.ts",
    ]
      .map(source)
      .join("\n");
    expect(gzipSync(shipped).length).toBeLessThanOrEqual(10_000);
  });
});

describe("a packed row", () => {
  test("unpacks to what it was", () => {
    for (const row of buildRows(buildPrefixTable())) expect(unpackRow(packRow(row))).toEqual(row);
  }, 60_000);
});

describe("the rows", () => {
  test("are 237, and cover each of the 245 regions once", () => {
    expect(destinations).toHaveLength(237);
    const covered = destinations.flatMap(({ covers }) => covers);
    expect(covered.toSorted()).toEqual(getCountries().toSorted());
    expect(destinations.every(({ id, covers }) => id === covers[0])).toBe(true);
  });

  test("are merged only where mobile numbers cannot be told apart", () => {
    const merged = destinations
      .filter(({ covers }) => covers.length > 1)
      .map(({ covers }) => covers.join("+"));
    expect(merged.toSorted()).toEqual(["AU+CC+CX", "FI+AX", "GP+BL+MF", "IT+VA", "MA+EH", "NO+SJ"]);
  });

  test("are found by any territory that they cover, and by nothing else", () => {
    expect(findDestination("VA")?.name).toBe("Italy");
    for (const unknown of ["AQ", "us", "", "__proto__", "constructor"])
      expect(findDestination(unknown)).toBeUndefined();
  });

  test("show prefixes that no other row shows", () => {
    expect(new Set(destinations.map(({ shownPrefixes }) => shownPrefixes)).size).toBe(237);
  });

  test.each([
    ["FR", "+33"],
    ["US", "+1, 359 area codes"],
    ["CA", "+1, 56 area codes"],
    ["PR", "+1 787, +1 939"],
    ["GB", "+44 without Guernsey, Isle of Man and Jersey"],
    ["RU", "+7 without +7 7"],
    ["IT", "+39"],
  ])("%s shows %s", (id, shown) => {
    expect(findDestination(id)?.shownPrefixes).toBe(shown);
  });

  test("carry every note and every risk of the lists", () => {
    for (const { iso2, note } of readTable("destination-notes.tsv"))
      expect(findDestination(iso2!)?.note).toBe(note);
    for (const { iso2, level } of readTable("risk-list.tsv")) {
      expect(findDestination(iso2!)?.id).toBe(iso2);
      expect(riskOf(iso2!).level).toBe(level);
    }
  });

  test("have names that read well", () => {
    const names = destinations.map(({ name }) => name);
    expect(new Set(names).size).toBe(237);
    expect(names.filter((name) => /[(&’]|SAR|\bSt\b| - /.test(name))).toEqual([
      "Congo (Democratic Republic)",
      "Congo (Republic)",
    ]);
  });
});

describe("the risk of a destination", () => {
  test("has a reason, its sources and their date", () => {
    expect(riskOf("NG")).toMatchObject({ level: "high", date: "2025-09" });
    expect(riskOf("NG").sources.map(({ name }) => name)).toHaveLength(4);
    expect(riskOf("KP")).toMatchObject({ level: "undeliverable", date: null });
  });

  test("is none where no list names it", () => {
    expect(riskOf("FR")).toMatchObject({ level: "none", sources: [], date: null });
    expect(riskOf("__proto__").level).toBe("none");
  });
});
