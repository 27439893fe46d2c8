import parse, { type NumberType } from "libphonenumber-js/max";
import { classify } from "#lib/destinations/classify.ts";
import { findDestination } from "#lib/destinations/destination.ts";
import { plainType } from "#lib/destinations/plain-type.ts";

/** Why a text is not a phone number that a message may go to. */
export type Fault =
  | "malformed"
  | "unassigned_code"
  | "non_geographic"
  | "trunk_zero"
  | "not_valid"
  | "ambiguous";

/** What a phone number is, before anybody's permissions are asked. */
export type Recognition =
  | {
      readonly kind: "number";
      readonly destinationId: string;
      /** The territory itself: "VA" in the row "IT". */
      readonly iso2: string;
      /** Full digits of the prefix that decided. */
      readonly prefix: string;
      readonly type: NumberType;
    }
  | { readonly kind: "fault"; readonly fault: Fault };

/**
 * Recognises an E.164 number: the row by the prefix table, validity and type as libphonenumber has them. Only what both are
 * sure of is a number: possible but not valid, unassigned, non-geographic and ambiguous ones are faults.
 */
export function recognise(e164: string): Recognition {
  const found = classify(e164);
  if (found.kind === "none") return fault(found.reason === "invalid" ? "malformed" : found.reason);
  const { id: destinationId, iso2, prefix } = found;
  // Nearly all numbers that messages go to are plain; parsing them would be most of the work of a decision.
  const type = plainType(e164, iso2);
  if (type) return { kind: "number", destinationId, iso2, prefix, type };
  const number = parse(e164);
  if (!number) return fault("not_valid");
  if (number.number !== e164) return fault("trunk_zero");
  if (!number.isValid()) return fault("not_valid");
  const row = number.country && findDestination(number.country);
  if (!row || row.id !== destinationId) return fault("ambiguous");
  return { kind: "number", destinationId, iso2, prefix, type: number.getType() };
}

/** A sentence about what is wrong with a number. */
export const faultText: Readonly<Record<Fault, string>> = {
  malformed: "It is not an international phone number: + and 2 to 15 digits, of which the first is not 0.",
  unassigned_code: "Its country or area code belongs to no country.",
  non_geographic: "It belongs to a service, such as toll-free or satellite, and not to a country.",
  trunk_zero:
    "It has digits that are dialled only at home, such as a 0 after the country code. Leave them out.",
  not_valid: "It has the wrong length, or its range is not in use.",
  ambiguous: "It belongs to a service whose country cannot be told.",
};

function fault(kind: Fault): Recognition {
  return { kind: "fault", fault: kind };
}
