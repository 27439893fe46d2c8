"use server";

import { refresh } from "next/cache";
import { action } from "#lib/action.ts";
import { reviewInput, saveInput } from "#lib/permissions/save-input.ts";
import { reviewPermissions } from "#lib/permissions/review.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { type Answer, postedBy } from "./answer.ts";

const review = action(reviewInput, reviewPermissions);
const save = action(saveInput, savePermissions);

/** Step one without JavaScript: what would the ticks of this form change? */
export async function reviewTicks(_previous: Answer | null, form: FormData): Promise<Answer> {
  return { step: "review", result: await review(null, form), posted: postedBy(form) };
}

/** Step two: save what was reviewed. */
export async function saveReviewed(_previous: Answer | null, form: FormData): Promise<Answer> {
  const result = await save(null, form);
  // Refused because of what the page did not know yet: let the answer bring it along.
  if (result.status === "error" && (result.kind === "conflict" || result.kind === "acknowledgment-required"))
    refresh();
  return { step: "save", result, posted: postedBy(form) };
}
