"use server";

import { action } from "#lib/action.ts";
import { checkNumbers, numberCheckInput } from "#lib/decision/check-numbers.ts";
import { postedNumbers, type Answer } from "./answer.ts";

const check = action(numberCheckInput, checkNumbers);

/** Checks the numbers of the form. Changes nothing; it is a form post because a thousand numbers fit in no address. */
export async function checkPasted(_previous: Answer | null, form: FormData): Promise<Answer> {
  return { result: await check(null, form), numbers: postedNumbers(form) };
}
