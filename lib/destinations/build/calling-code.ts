import { Automaton, type States } from "./automaton.ts";
import { readRegion, type NumberType, type Region } from "./metadata.ts";

/** Which kinds of number a question is about. */
export type Kind = "mobile" | "mobile or fixed" | "any";

/** A state of the deterministic automaton: everything that the digits so far decide about the digits to come. */
export type Place = number;

// E.164 allows fifteen digits, so that nothing longer than this follows a calling code.
const LONGEST = 14;

/** Where every pattern of the calling code stands. */
type Standing = readonly States[];

interface Claim {
  readonly region: Region;
  /** Whether the number belongs to the region, by the rule of libphonenumber. */
  readonly owns: (standing: Standing) => boolean;
  readonly is: Record<Kind, (standing: Standing) => boolean>;
}

/**
 * All numbers of one calling code, read exactly from the patterns of its regions. Answers which region a number belongs to
 * as `parsePhoneNumber(…).country` does: the first region, in the order of the metadata, whose leading digits match or,
 * if it has none, for which the number is valid.
 */
export class CallingCode {
  readonly #patterns = new Map<string, Automaton>();
  readonly #claims: Claim[];
  readonly #standings: Standing[] = [];
  readonly #places = new Map<string, Place>();
  readonly #steps = new Map<number, Place>();
  readonly #beyond = new Map<string, ReadonlySet<string>>();
  readonly start: Place;

  /** Reads the regions in their order in the metadata; with one region alone, every valid number of it. */
  constructor(regions: readonly string[]) {
    this.#claims = regions.map((iso2) => this.#claim(readRegion(iso2)));
    this.start = this.#place([...this.#patterns.values()].map((automaton) => automaton.start));
  }

  step(place: Place, digit: number): Place {
    const key = place * 10 + digit;
    const known = this.#steps.get(key);
    if (known !== undefined) return known;
    const standing = this.#standings[place]!;
    const next = [...this.#patterns.values()].map((automaton, at) => automaton.step(standing[at]!, digit));
    const to = this.#place(next);
    this.#steps.set(key, to);
    return to;
  }

  /** The region of the number that ends at this place; null where no valid number of this kind does. */
  regionAt(place: Place, kind: Kind): string | null {
    const standing = this.#standings[place]!;
    const claim = this.#claims.find(({ owns }) => owns(standing));
    return claim?.is[kind](standing) ? claim.region.iso2 : null;
  }

  /** The regions that some valid number of this kind beyond this place belongs to; empty if there is none. */
  regionsBeyond(place: Place, kind: Kind): ReadonlySet<string> {
    const key = `${kind} ${place}`;
    const known = this.#beyond.get(key);
    if (known) return known;
    const regions = new Set<string>();
    const here = this.regionAt(place, kind);
    if (here) regions.add(here);
    if (this.#standings[place]!.some((states) => states.length > 0))
      for (let digit = 0; digit < 10; digit++)
        for (const region of this.regionsBeyond(this.step(place, digit), kind)) regions.add(region);
    this.#beyond.set(key, regions);
    return regions;
  }

  #place(standing: Standing): Place {
    const key = standing.map((states) => states.join()).join(";");
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#standings.push(standing) - 1;
    this.#places.set(key, place);
    return place;
  }

  #claim(region: Region): Claim {
    const general = this.#question(region.general);
    const valid = (types: readonly (NumberType | null)[]) => {
      const questions = types.filter((type) => type !== null).map((type) => this.#typeQuestion(type));
      return (standing: Standing) => general(standing) && questions.some((question) => question(standing));
    };
    return {
      region,
      owns: region.leadingDigits
        ? this.#question(`(?:${region.leadingDigits})\\d{0,${LONGEST}}`)
        : valid(region.types),
      is: {
        mobile: valid([region.mobile]),
        "mobile or fixed": valid([region.mobile, region.fixed]),
        any: valid(region.types),
      },
    };
  }

  #typeQuestion({ pattern, lengths }: NumberType): (standing: Standing) => boolean {
    const matches = this.#question(pattern);
    const isLong = this.#question(lengths.map((length) => `\\d{${length}}`).join("|"));
    return (standing) => matches(standing) && isLong(standing);
  }

  #question(pattern: string): (standing: Standing) => boolean {
    const automaton = this.#patterns.get(pattern) ?? new Automaton(pattern);
    this.#patterns.set(pattern, automaton);
    const at = [...this.#patterns.keys()].indexOf(pattern);
    return (standing) => automaton.accepts(standing[at]!);
  }
}
