import google from "google-libphonenumber";
import parse from "libphonenumber-js/max";
import { coveredRegions } from "./merge.ts";

const { PhoneNumberUtil, PhoneNumberFormat, PhoneNumberType } = google;
const util = PhoneNumberUtil.getInstance();

/**
 * Row id → the sample numbers of libphonenumber, E.164: mobile and landline, where there are both. Samples that do not read
 * as a number of their own row by the metadata in use are left out.
 */
export function readSamples(): [id: string, numbers: string][] {
  return [...coveredRegions]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, covers]) => {
      const types = [PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE];
      const found = types.map((type) => sampleOf(id, type)).filter((e164) => isOf(covers, e164));
      return [id, [...new Set(found)].join(" ")];
    });
}

function sampleOf(id: string, type: google.PhoneNumberType): string {
  const sample = util.getExampleNumberForType(id, type) as google.PhoneNumber | null;
  return sample ? util.format(sample, PhoneNumberFormat.E164) : "";
}

function isOf(covers: readonly string[], e164: string): boolean {
  const number = parse(e164);
  return number?.isValid() === true && covers.includes(number.country ?? "");
}
