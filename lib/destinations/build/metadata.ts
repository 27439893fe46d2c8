import json from "libphonenumber-js/metadata.max.json";
import packageJson from "libphonenumber-js/package.json" with { type: "json" };
import { z } from "zod";

/** One type of number: its pattern ("" stands for "the same as fixed-line") and, where not all, its lengths. */
const typeFields = z.tuple([z.string()]).rest(z.array(z.int()));

// Places of the fields in the package's compressed arrays: its METADATA.md and source/metadata.js, version 4.
const regionFields = z
  .array(z.unknown())
  .transform((fields) => ({
    general: fields[2],
    lengths: fields[3],
    leadingDigits: fields[10] ?? 0,
    types: fields[11],
  }))
  .pipe(
    z.object({
      general: z.string(),
      lengths: z.array(z.int()),
      leadingDigits: z.union([z.string(), z.literal(0)]),
      types: z.array(z.union([typeFields, z.literal(0)])),
    }),
  );

const metadata = z
  .object({
    version: z.literal(4),
    country_calling_codes: z.record(z.string(), z.array(z.string())),
    countries: z.record(z.string(), regionFields),
    nonGeographic: z.record(z.string(), z.unknown()),
  })
  .parse(json);

/** Version of libphonenumber-js, whose "max" metadata (Google's libphonenumber, Apache-2.0) everything here is built from. */
export const metadataVersion = packageJson.version;

/** Calling code → its regions, the main one first. */
export const callingCodes = Object.entries(metadata.country_calling_codes);

/** Calling codes of no territory, such as 800 (international freephone) and 882 (international networks). */
export const nonGeographicCodes = Object.keys(metadata.nonGeographic);

/** What the metadata says of one region, as patterns over the national number. */
export interface Region {
  readonly iso2: string;
  /** Every valid number matches it. */
  readonly general: string;
  /** Where present, it alone decides that a number belongs to this region and not to its neighbours. */
  readonly leadingDigits: string | null;
  readonly fixed: NumberType | null;
  readonly mobile: NumberType | null;
  /** All types of number, these two among them. */
  readonly types: readonly NumberType[];
}

export interface NumberType {
  readonly pattern: string;
  readonly lengths: readonly number[];
}

/** Reads one region of the metadata. */
export function readRegion(iso2: string): Region {
  const fields = metadata.countries[iso2];
  if (!fields) throw new Error(`the metadata has no region ${iso2}`);
  const types = fields.types.map((type) =>
    type === 0 ? null : { pattern: type[0], lengths: type[1] ?? fields.lengths },
  );
  const [fixed = null, mobile = null] = types;
  return {
    iso2,
    general: fields.general,
    leadingDigits: fields.leadingDigits || null,
    fixed,
    mobile: mobile?.pattern === "" ? fixed : mobile,
    types: types.filter((type) => type !== null).filter(({ pattern }) => pattern !== ""),
  };
}
