import { Automaton, type States } from "./automaton.ts";
import { readRegion, type NumberType, type Region } from "./metadata.ts";

/** Which kinds of number a question is about. */
export type Kind = "mobile" | "mobile or fixed";

/** A place between the digits of a number: where every pattern of the calling code stands after the digits so far. */
export type Place = readonly States[];

// E.164 allows fifteen digits, so that nothing longer than this follows a calling code.
const LONGEST = 14;

interface Claim {
  readonly region: Region;
  /** Whether numbers with these states belong to the region, by the rule of libphonenumber. */
  readonly owns: (place: Place) => boolean;
  readonly is: Record<Kind, (place: Place) => boolean>;
}

/**
 * All numbers of one calling code, read exactly from the patterns of its regions. Answers which region a number belongs to
 * as `parsePhoneNumber(…).country` does: the first region, in the order of the metadata, whose leading digits match or,
 * if it has none, for which the number is valid.
 */
export class CallingCode {
  readonly #automata = new Map<string, Automaton>();
  readonly #claims: Claim[];
  readonly #reached = new Map<string, ReadonlySet<string>>();

  constructor(regions: readonly string[]) {
    this.#claims = regions.map((iso2) => this.#claim(readRegion(iso2)));
  }

  get start(): Place {
    return [...this.#automata.values()].map((automaton) => automaton.start);
  }

  step(place: Place, digit: number): Place {
    return [...this.#automata.values()].map((automaton, at) => automaton.step(place[at]!, digit));
  }

  /** The regions that some valid number of this kind beyond this place belongs to; empty if there is none. */
  regionsBeyond(place: Place, kind: Kind): ReadonlySet<string> {
    const key = `${kind} ${place.map((states) => states.join()).join(";")}`;
    const known = this.#reached.get(key);
    if (known) return known;
    const regions = new Set<string>();
    const here = this.#regionAt(place, kind);
    if (here) regions.add(here);
    if (place.some((states) => states.length > 0))
      for (let digit = 0; digit < 10; digit++)
        for (const region of this.regionsBeyond(this.step(place, digit), kind)) regions.add(region);
    this.#reached.set(key, regions);
    return regions;
  }

  #regionAt(place: Place, kind: Kind): string | null {
    const claim = this.#claims.find(({ owns }) => owns(place));
    return claim?.is[kind](place) ? claim.region.iso2 : null;
  }

  #claim(region: Region): Claim {
    const general = this.#question(region.general);
    const valid = (types: readonly (NumberType | null)[]) => {
      const questions = types.filter((type) => type !== null).map((type) => this.#typeQuestion(type));
      return (place: Place) => general(place) && questions.some((question) => question(place));
    };
    return {
      region,
      owns: region.leadingDigits
        ? this.#question(`(?:${region.leadingDigits})\\d{0,${LONGEST}}`)
        : valid(region.types),
      is: { mobile: valid([region.mobile]), "mobile or fixed": valid([region.mobile, region.fixed]) },
    };
  }

  #typeQuestion({ pattern, lengths }: NumberType): (place: Place) => boolean {
    const matches = this.#question(pattern);
    const long = this.#question(lengths.map((length) => `\\d{${length}}`).join("|"));
    return (place) => matches(place) && long(place);
  }

  #question(pattern: string): (place: Place) => boolean {
    const automaton = this.#automata.get(pattern) ?? new Automaton(pattern);
    this.#automata.set(pattern, automaton);
    const at = [...this.#automata.keys()].indexOf(pattern);
    return (place) => automaton.accepts(place[at]!);
  }
}
