import { type NumberType, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { classify } from "./destinations/classify.ts";
import { findDestination } from "./destinations/destination.ts";
import { normalise, refusalText } from "./destinations/normalise.ts";
import { isUndeliverable } from "./destinations/risk.ts";

/** A person's own number and the destination it belongs to, or a sentence that says why it cannot be used. */
export type PhoneNumber = { ok: true; e164: string; destinationId: string } | { ok: false; reason: string };

/** Reads the number of a person who wants to prove it by a message: valid, of a country, and one that messages can reach. */
export function readPhoneNumber(text: string): PhoneNumber {
  const normalised = normalise(text);
  if (normalised.kind === "refused") return no(refusalText[normalised.refusal]);
  const { e164 } = normalised;
  const classified = classify(e164);
  if (classified.kind === "none") {
    return no(
      classified.reason === "non_geographic"
        ? "This number belongs to a service, not to a country. Use a mobile number."
        : "No country has numbers that begin like this.",
    );
  }
  const parsed = parsePhoneNumberFromString(e164);
  if (parsed?.number !== e164 || !parsed.isValid()) return no("No such number exists. Check its digits.");
  if (unreachable.has(parsed.getType()))
    return no("Messages cannot reach a number of this kind. Use a mobile number.");
  const { id } = classified;
  if (isUndeliverable(id)) return no(`Messages cannot be delivered to ${findDestination(id)?.name ?? id}.`);
  return { ok: true, e164, destinationId: id };
}

function no(reason: string): PhoneNumber {
  return { ok: false, reason };
}

const unreachable = new Set<NumberType>([
  "PREMIUM_RATE",
  "SHARED_COST",
  "TOLL_FREE",
  "UAN",
  "PAGER",
  "VOICEMAIL",
]);
