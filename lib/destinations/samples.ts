import parse, { type NumberType } from "libphonenumber-js/max";
import { samples } from "./samples.generated.ts";

/** A number that shows how numbers of a destination look; nobody's, by the metadata it comes from. */
export interface Sample {
  readonly e164: string;
  /** As it is written abroad and at home: "+33 6 12 34 56 78", "06 12 34 56 78". */
  readonly international: string;
  readonly national: string;
  readonly type: NumberType;
}

const numbersById = new Map(samples);

/** The sample numbers of a row, the mobile one first. */
export function samplesOf(id: string): Sample[] {
  return (numbersById.get(id) ?? "").split(" ").flatMap((e164) => {
    const number = parse(e164);
    if (!number) return [];
    return {
      e164,
      international: number.formatInternational(),
      national: number.formatNational(),
      type: number.getType(),
    };
  });
}
