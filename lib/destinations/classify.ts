import { nonGeographicPrefixes, prefixesByRegion, rowByRegion } from "./prefixes.generated.ts";

/** Which row of the checklist a number belongs to, or why to none. */
export type Classification =
  | {
      readonly kind: "row";
      /** Row id, as in `findDestination`. */
      readonly id: string;
      /** The territory itself: "VA" in the row "IT". */
      readonly iso2: string;
      /** Full digits of the prefix that decided. */
      readonly prefix: string;
    }
  | {
      readonly kind: "none";
      /** Not of the form `+` and 2 to 15 digits; no territory has the prefix; or it belongs to a service, not a territory. */
      readonly reason: "invalid" | "unassigned_code" | "non_geographic";
    };

/**
 * Finds the row of an E.164 number by its longest prefix, without judging whether the number is valid. For every valid
 * mobile or fixed-line number this is the region that libphonenumber gives.
 */
export function classify(e164: string): Classification {
  const end = e164.length;
  if (end < 3 || end > 16 || e164.charCodeAt(0) !== PLUS || e164.charCodeAt(1) === ZERO) return INVALID;
  let node = 0;
  let found = 0;
  let at = 1;
  for (; at < end; at++) {
    const digit = e164.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return INVALID;
    node = children[node * 10 + digit]!;
    if (node === 0) break;
    found = answerAt[node]! || found;
  }
  for (at++; at < end; at++) {
    const digit = e164.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return INVALID;
  }
  return answers[found]!;
}

const PLUS = 43;
const ZERO = 48;

const INVALID: Classification = { kind: "none", reason: "invalid" };
const UNASSIGNED: Classification = { kind: "none", reason: "unassigned_code" };
const NON_GEOGRAPHIC: Classification = { kind: "none", reason: "non_geographic" };

// The digit trie: ten children a node, 0 for none (no edge leads back to the root); a node's answer, 0 for none of its own.
const entries: [prefix: string, answer: Classification][] = Object.entries(prefixesByRegion).flatMap(
  ([iso2, prefixes]) => prefixes.split(" ").map((prefix) => [prefix, rowAnswer(iso2, prefix)]),
);
entries.push(
  ...nonGeographicPrefixes.split(" ").map((prefix): [string, Classification] => [prefix, NON_GEOGRAPHIC]),
);
const answers = [UNASSIGNED, ...entries.map(([, answer]) => answer)];
const size =
  1 + new Set(entries.flatMap(([prefix]) => Array.from(prefix, (_, at) => prefix.slice(0, at + 1)))).size;
const children = new Uint16Array(size * 10);
const answerAt = new Uint16Array(size);
let used = 1;
for (const [at, [prefix]] of entries.entries()) {
  let node = 0;
  for (const digit of prefix) {
    const edge = node * 10 + Number(digit);
    node = children[edge] ||= used++;
  }
  answerAt[node] = at + 1;
}

function rowAnswer(iso2: string, prefix: string): Classification {
  return { kind: "row", id: rowByRegion[iso2] ?? iso2, iso2, prefix };
}
