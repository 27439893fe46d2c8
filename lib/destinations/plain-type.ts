import type { NumberType } from "libphonenumber-js/max";
import { numberPatterns } from "./number-patterns.generated.ts";

export type PlainType = Extract<NumberType, "FIXED_LINE" | "MOBILE" | "FIXED_LINE_OR_MOBILE">;

/**
 * Whether an E.164 number is a valid fixed-line or mobile number of a region, and which: what libphonenumber says of it, at a
 * tenth of the time. `undefined` for every other number, valid or not, of which the library has to be asked.
 * @param iso2 the region that `classify` gives
 */
export function plainType(e164: string, iso2: string): PlainType | undefined {
  const plan = planOf(iso2);
  if (!plan) return undefined;
  const national = e164.slice(plan.begin);
  const fixed = plan.fixed?.fit(national) === true;
  // Neither includes the other: a few numbers of a type are outside the general pattern, and libphonenumber asks both.
  if (!(fixed || plan.mobile?.fit(national)) || !plan.general.test(national)) return undefined;
  if (!fixed) return "MOBILE";
  return plan.mobile && !plan.mobile.fit(national) ? "FIXED_LINE" : "FIXED_LINE_OR_MOBILE";
}

/** Numbers of one type. */
class Numbers {
  readonly #pattern: RegExp;
  readonly #lengths: ReadonlySet<number>;

  constructor(pattern: string, lengths: string) {
    this.#pattern = whole(pattern);
    this.#lengths = new Set(lengths.split(" ").map(Number));
  }

  fit(national: string): boolean {
    return this.#lengths.has(national.length) && this.#pattern.test(national);
  }
}

interface Plan {
  /** Where the national number begins. */
  readonly begin: number;
  readonly general: RegExp;
  readonly fixed: Numbers | null;
  /** null where mobile numbers look like those of fixed lines, or there are none. */
  readonly mobile: Numbers | null;
}

const fieldsOf = new Map(numberPatterns.map(([iso2, ...fields]) => [iso2, fields]));
const plans = new Map<string, Plan>();

// A process rarely meets all regions, and an expression is compiled when it is first used.
function planOf(iso2: string): Plan | undefined {
  const known = plans.get(iso2);
  if (known) return known;
  const fields = fieldsOf.get(iso2);
  if (!fields) return undefined;
  const [callingCode, general, fixed, fixedLengths, mobile, mobileLengths] = fields;
  const plan = {
    begin: 1 + callingCode.length,
    general: whole(general),
    fixed: fixed ? new Numbers(fixed, fixedLengths) : null,
    mobile: mobile ? new Numbers(mobile, mobileLengths) : null,
  };
  plans.set(iso2, plan);
  return plan;
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}
