import { alternativeNames } from "./alternative-names.generated.ts";
import { classify } from "./classify.ts";
import { normalise } from "./normalise.ts";
import { prefixesByRegion, rowByRegion } from "./prefixes.generated.ts";

/** What a row must tell of itself to be found. */
export interface Searchable {
  readonly id: string;
  readonly covers: readonly string[];
  readonly name: string;
}

/**
 * Makes the test for "does this row fit what was typed": a name or the beginning of a word in it, without regard to case
 * and accents; an ISO2 code; a prefix, with or without `+`; or a whole phone number, which fits exactly one row.
 */
export function rowMatcher(query: string): (row: Searchable) => boolean {
  if (query.trim() === "") return () => true;
  const words = fold(query);
  const number = normalise(query);
  if (number.kind === "number" && number.e164.length > SHORTEST_NUMBER)
    return matchId(rowsOfNumber(number.e164));
  const digits = query
    .trim()
    .replace(/^00/, "+")
    .replace(/[\s().-]/g, "");
  if (/^\+?\d+$/.test(digits)) return matchId(rowsOfPrefix(digits));
  if (words === "") return () => false;
  return ({ id, covers, name }) =>
    [id, ...covers].some((iso2) => iso2.toLowerCase() === words) ||
    [name, ...(alternativeNames[id] ?? [])].some((each) => ` ${fold(each)}`.includes(` ${words}`));
}

// A plus and seven digits: below that, digits are a prefix being typed; the longest prefix has eight digits of its own.
const SHORTEST_NUMBER = 9;

const FEWEST_NATIONAL_DIGITS = 3;

function matchId(ids: ReadonlySet<string>): (row: Searchable) => boolean {
  return ({ id }) => ids.has(id);
}

function rowsOfNumber(e164: string): ReadonlySet<string> {
  const found = classify(e164);
  return new Set(found.kind === "row" ? [found.id] : []);
}

/** Rows with a prefix that begins with these digits, or that is the longest one to begin them; without `+` area codes too. */
function rowsOfPrefix(typed: string): ReadonlySet<string> {
  const digits = typed.replace("+", "");
  const ids = new Set(rowsOfNumber(`+${digits}`));
  const isNational = typed === digits && digits.length >= FEWEST_NATIONAL_DIGITS;
  for (const [iso2, prefixes] of Object.entries(prefixesByRegion))
    for (const prefix of prefixes.split(" "))
      if (prefix.startsWith(digits) || (isNational && prefix.startsWith(`1${digits}`)))
        ids.add(rowByRegion[iso2] ?? iso2);
  return ids;
}

/** Lower case, no accents, "st." and "&" written out, single spaces: the form in which names are compared. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\bst\b\.?/g, "saint")
    .replaceAll("&", "and")
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();
}
