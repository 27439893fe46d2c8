import { createHash } from "node:crypto";
import { packRow } from "#lib/destinations/packed-row.ts";
import { readFlags } from "./flags.ts";
import { coveredRegions } from "./merge.ts";
import { metadataVersion } from "./metadata.ts";
import { nameOf } from "./names.ts";
import { readNumberPatterns } from "./number-patterns.ts";
import { buildPrefixTable, nonGeographicPrefixes, type PrefixTable } from "./prefix-table.ts";
import { buildRisks } from "./risk-list.ts";
import { buildAlternativeNames, buildRows } from "./rows.ts";
import { readSamples } from "./samples.ts";
import { drawWorldMap } from "./world-map.ts";

/** File name in `lib/destinations` → its text, all derived from the pinned packages and `data/`; the same every time. */
export function generateSources(): Record<string, string> {
  const table = buildPrefixTable();
  const map = drawWorldMap();
  return {
    "world-map.generated.ts": worldMapSource(map),
    "world-map-address.generated.ts": worldMapAddressSource(map),
    "flags.generated.ts": flagsSource(),
    "destinations.generated.ts": destinationsSource(table),
    "alternative-names.generated.ts": alternativeNamesSource(),
    "prefixes.generated.ts": prefixesSource(table),
    "number-patterns.generated.ts": numberPatternsSource(),
    "risk.generated.ts": riskSource(),
    "samples.generated.ts": samplesSource(),
  };
}

const HEAD = "// Written by `npm run build:destinations`; do not edit.\n";

function destinationsSource(table: PrefixTable): string {
  const packed = buildRows(table).map(packRow);
  return `${HEAD}import { type Row, unpackRow } from "./packed-row.ts";

/** Every row but its prefixes, by name. */
export const rows: readonly Row[] = \`
${packed.join("\n")}
\`.trim().split("\\n").map(unpackRow);

/** Names of the territories that share the row of another one. */
export const sharingNames: Readonly<Record<string, string>> = ${JSON.stringify(sharingNames())};
`;
}

function alternativeNamesSource(): string {
  return `${HEAD}
/** Row id → the other names that find the row. */
export const alternativeNames: Readonly<Record<string, readonly string[]>> = {
${Object.entries(buildAlternativeNames())
  .map(([id, names]) => `  ${id}: ${JSON.stringify(names)},`)
  .join("\n")}
};
`;
}

function prefixesSource(table: PrefixTable): string {
  const regions = [...table].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${HEAD}// From the metadata of libphonenumber (Apache-2.0), https://github.com/google/libphonenumber

/** Version of libphonenumber-js whose "max" metadata the table was computed from. */
export const metadataVersion = ${JSON.stringify(metadataVersion)};

/** Prefixes of valid numbers of no territory: calling codes such as 800, and the service area codes of +1. */
export const nonGeographicPrefixes = ${JSON.stringify(nonGeographicPrefixes().join(" "))};

/** Regions that share the row of another one. */
export const rowByRegion: Readonly<Record<string, string>> = ${JSON.stringify(mergedRegions())};

/** ISO2 → full digits of its prefixes; the longest prefix of a number decides. */
export const prefixesByRegion: Readonly<Record<string, string>> = {
${regions.map(([iso2, prefixes]) => `  ${iso2}: ${JSON.stringify(prefixes.join(" "))},`).join("\n")}
};
`;
}

function numberPatternsSource(): string {
  return `${HEAD}import type { NumberPattern } from "./number-pattern.ts";

// From the metadata of libphonenumber (Apache-2.0), https://github.com/google/libphonenumber

/** By region: calling code, the pattern of all national numbers, then pattern and lengths of fixed-line and of mobile ones; "" for a type that is not told apart. */
export const numberPatterns: readonly NumberPattern[] = [
${lines(readNumberPatterns())}
];
`;
}

function sharingNames(): Record<string, string> {
  return Object.fromEntries(Object.keys(mergedRegions()).map((iso2) => [iso2, nameOf(iso2)]));
}

function mergedRegions(): Record<string, string> {
  return Object.fromEntries(
    [...coveredRegions].flatMap(([row, [, ...others]]) => others.map((iso2) => [iso2, row])),
  );
}

function riskSource(): string {
  return `${HEAD}import type { Risk } from "./risk.ts";

export const risks: readonly (readonly [id: string, level: Risk["level"], sources: string])[] = [
${lines(buildRisks())}
];
`;
}

function flagsSource(): string {
  return `${HEAD}// Flags: country-flag-icons (MIT), https://gitlab.com/catamphetamine/country-flag-icons

/** ISO2 and SVG, 3:2. */
export const flags: readonly (readonly [iso2: string, svg: string])[] = [
${lines(readFlags())}
];
`;
}

function worldMapSource(map: string): string {
  return `${HEAD}// Natural Earth (public domain) by world-atlas

export const worldMap = \`${map}\`;
`;
}

function worldMapAddressSource(map: string): string {
  const version = createHash("sha256").update(map).digest("hex").slice(0, 8);
  return `${HEAD}
/** Where the geometry of the world map is; the address changes with it, so that browsers may keep it for ever. */
export const worldMapAddress = "/world-map.svg?v=${version}";
`;
}

function samplesSource(): string {
  return `${HEAD}// From the metadata of libphonenumber (Apache-2.0), https://github.com/google/libphonenumber

/** Row id → sample numbers, E.164. */
export const samples: readonly (readonly [id: string, numbers: string])[] = [
${lines(readSamples())}
];
`;
}

function lines(values: readonly unknown[]): string {
  return values.map((value) => `  ${JSON.stringify(value)},`).join("\n");
}
