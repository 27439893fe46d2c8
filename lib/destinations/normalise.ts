/** Why a text is not read as one international phone number. */
export type Refusal =
  | "blank"
  | "too_long"
  | "control_character"
  | "scheme"
  | "extension"
  | "several"
  | "letters"
  | "foreign_digits"
  | "unknown_character"
  | "trunk_zero"
  | "too_short"
  | "national"
  | "zero_code"
  | "too_many_digits";

export type Normalised =
  | { readonly kind: "number"; readonly e164: string }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Reads one phone number as people write it: spaces, dots, hyphens and brackets, full-width digits, `00` for `+`, invisible
 * direction marks. Never guesses: letters, other scripts' digits, several numbers and national format are refused, each
 * with its own reason. Says nothing about whether the number is valid.
 */
export function normalise(text: string): Normalised {
  if (text.length > LONGEST_TEXT) return refused("too_long");
  const visible = text
    .replace(INVISIBLE, "")
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .trim();
  const refusal = UNREADABLE.find(([pattern]) => pattern.test(visible))?.[1];
  if (refusal) return refused(refusal);
  const compact = visible.replace(SEPARATORS, "").replace(/^00/, "+");
  const digits = compact.replace("+", "");
  if (digits.length < FEWEST_DIGITS) return refused("too_short");
  if (!compact.startsWith("+")) return refused("national");
  if (digits.startsWith("0")) return refused("zero_code");
  if (digits.length > MOST_DIGITS) return refused("too_many_digits");
  return { kind: "number", e164: compact };
}

/** A sentence for the person who wrote the number: what is wrong and what to write instead. */
export const refusalText: Readonly<Record<Refusal, string>> = {
  blank: "There is no number here.",
  too_long: "This is longer than any phone number.",
  control_character: "It contains a control character. Type the number instead of pasting it.",
  scheme: "Leave out what stands before the number, such as tel: or sms:.",
  extension: "A message cannot reach an extension. Leave it out.",
  several: "This looks like several numbers. Write one on each line.",
  letters: "A phone number has no letters. Write digits only.",
  foreign_digits: "Write the number with the digits 0 to 9.",
  unknown_character: "It contains a character that no phone number has.",
  trunk_zero: "Leave out the 0 in brackets after the country code.",
  too_short: "This is too short for a phone number.",
  national: "Write it in international form: + and the country code first.",
  zero_code: "No country code begins with 0. Leave out the 0.",
  too_many_digits: "A phone number has 15 digits at most.",
};

function refused(refusal: Refusal): Normalised {
  return { kind: "refused", refusal };
}

const LONGEST_TEXT = 100;
const FEWEST_DIGITS = 4;
const MOST_DIGITS = 15;

// Soft hyphen, zero-width characters and direction marks, which copying from documents and chats brings along.
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

// Digits, plus, brackets, hyphen and full stop of East Asian width stand at a fixed distance from their ASCII selves.
const FULL_WIDTH = /[\uFF08\uFF09\uFF0B\uFF0D\uFF0E\uFF10-\uFF19]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

const SEPARATORS = /[\s().\u2010-\u2015\u2212-]/g;

/** Tried in this order on the text without its invisible characters. */
const UNREADABLE: readonly (readonly [RegExp, Refusal])[] = [
  [/^$/, "blank"],
  [/[^\P{Cc}\t]/u, "control_character"],
  [/^[a-z][a-z0-9.-]*:/i, "scheme"],
  [/\d\D*(?:\bext?n?\b|\bextension\b|x|#|;\s*ext=)\D*\d+\s*$/i, "extension"],
  [/\p{L}/u, "letters"],
  [/\d.*[,;/|&+\t]\D*\d/s, "several"],
  [/[^\P{N}0-9]/u, "foreign_digits"],
  [/[^\s().\u2010-\u2015\u2212\d+-]|\+.*\+|\d.*\+/s, "unknown_character"],
  [/\(\s*0\s*\)/, "trunk_zero"],
];
