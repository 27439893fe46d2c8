import type { ActionResult } from "#lib/action-result.ts";
import type { NumberCheck } from "#lib/decision/checked-number.ts";

/** What the form gets back: the answer, and what was typed, for the page that is made without JavaScript. */
export interface Answer {
  readonly result: ActionResult<NumberCheck>;
  readonly numbers: string;
}

const LONGEST_LINE = 100;
const MOST_CHARACTERS = 60_000;

/** The numbers of a posted form, to stand in its field again; lines that no number can fill are cut. */
export function postedNumbers(form: FormData): string {
  const numbers = form.get("numbers");
  if (typeof numbers !== "string" || numbers.length > MOST_CHARACTERS) return "";
  return numbers
    .split(/\r\n|\r|\n/)
    .map((line) => line.slice(0, LONGEST_LINE))
    .join("\n");
}
