import { CallingCode, type Place } from "./calling-code.ts";
import { callingCodes } from "./metadata.ts";
import { buildPrefixTable } from "./prefix-table.ts";

/** Valid mobile and fixed-line numbers, for tests and benches: the same ones every time, duplicates left out. */
export interface Wanted {
  /** Numbers from the patterns of each region, whatever the region a number then reads as. */
  readonly perRegion: number;
  /** Numbers that begin with each prefix of the table, and with its neighbour on either side. */
  readonly perPrefix: number;
}

/** Walks the patterns digit by digit, never into a dead end, so that every number is valid by the metadata. */
export function validNumbers({ perRegion, perPrefix }: Wanted): string[] {
  const random = randomFrom(20_250_607);
  const numbers = new Set<string>();
  const add = (ways: Ways, callingCode: string, begin: string, count: number) => {
    for (let at = 0; at < count; at++) {
      const number = walk(ways, begin, random);
      if (number !== null && isE164(callingCode + number)) numbers.add(`+${callingCode}${number}`);
    }
  };
  const prefixes = [...buildPrefixTable().values()].flat();
  for (const [callingCode, regions] of callingCodes) {
    for (const region of regions) add(new Ways([region]), callingCode, "", perRegion);
    const ways = new Ways(regions);
    for (const prefix of prefixes)
      if (prefix.startsWith(callingCode))
        for (const begin of sides(prefix.slice(callingCode.length))) add(ways, callingCode, begin, perPrefix);
  }
  return [...numbers];
}

function walk(ways: Ways, begin: string, random: () => number): string | null {
  let place = Array.from(begin, Number).reduce(
    (at: Place, digit) => ways.plan.step(at, digit),
    ways.plan.start,
  );
  if (ways.isDead(place)) return null;
  let number = begin;
  for (;;) {
    const { ends, digits } = ways.from(place);
    if (ends && (digits.length === 0 || random() < 0.5)) return number;
    const digit = digits[Math.floor(random() * digits.length)]!;
    place = ways.plan.step(place, digit);
    number += digit;
  }
}

/** Where a number may end and how it may go on, worked out once for each place. */
class Ways {
  readonly plan: CallingCode;
  readonly #known = new Map<Place, { ends: boolean; digits: readonly number[] }>();

  constructor(regions: readonly string[]) {
    this.plan = new CallingCode(regions);
  }

  from(place: Place): { ends: boolean; digits: readonly number[] } {
    let way = this.#known.get(place);
    if (!way) {
      const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter(
        (digit) => !this.isDead(this.plan.step(place, digit)),
      );
      way = { ends: this.plan.regionAt(place, KIND) !== null, digits };
      this.#known.set(place, way);
    }
    return way;
  }

  isDead(place: Place): boolean {
    return this.plan.regionsBeyond(place, KIND).size === 0;
  }
}

const KIND = "mobile or fixed";

/** The metadata knows German numbers of seventeen digits; E.164 ends at fifteen. */
function isE164(digits: string): boolean {
  return digits.length <= 15;
}

/** The digits, and the digit strings of the same length just below and above them. */
function sides(digits: string): string[] {
  if (digits === "") return [""];
  const padded = (value: number) => String(value).padStart(digits.length, "0");
  return [padded(Number(digits) - 1), digits, padded(Number(digits) + 1)];
}

/** Mulberry32: small, fast and the same on every machine; answers numbers from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
