"use server";

import { refresh } from "next/cache";
import { action } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";
import { reviewInput, saveInput } from "#lib/permissions/save-input.ts";
import { reviewPermissions } from "#lib/permissions/review.ts";
import { type Saved, savePermissions } from "#lib/permissions/save.ts";
import { type Answer, postedBy } from "./answer.ts";

const review = action(reviewInput, reviewPermissions);
const save = action(saveInput, savePermissions, [], { rerender: false });

/** Step one without JavaScript: what would the ticks of this form change? */
export async function reviewTicks(_previous: Answer | null, form: FormData): Promise<Answer> {
  return { step: "review", result: await review(null, form), posted: postedBy(form) };
}

/** Step two: save what was reviewed. */
export async function saveReviewed(_previous: Answer | null, form: FormData): Promise<Answer> {
  const startedAt = Date.now();
  const result = await save(null, form);
  if (isNewsToThePage(result, startedAt)) refresh();
  return { step: "save", result, posted: postedBy(form), nextKey: crypto.randomUUID() };
}

// Refused because of what the page did not know yet; saved where the page says more than its list; or saved before, and who knows
// what came after: then the answer brings the page along.
function isNewsToThePage(result: ActionResult<Saved>, startedAt: number): boolean {
  if (result.status === "ok") return result.value.isSubaccount || Date.parse(result.value.at) < startedAt;
  return result.kind === "conflict" || result.kind === "acknowledgment-required";
}
