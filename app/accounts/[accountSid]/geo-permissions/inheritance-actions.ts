"use server";

import { action } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";
import { followParent, stopInheriting, type Switched } from "#lib/permissions/inheritance.ts";
import { followParentInput, stopInheritingInput } from "#lib/permissions/inheritance-input.ts";

const stop = action(stopInheritingInput, stopInheriting);
const follow = action(followParentInput, followParent);

/**
 * Switches inheritance the way that the field `inherit` says. One action for both ways: the page made anew by a post shows the
 * other way already, and would not know an answer to this one.
 */
export async function switchInheritance(
  _previous: ActionResult<Switched> | null,
  form: FormData,
): Promise<ActionResult<Switched>> {
  const inherit = form.get("inherit");
  form.delete("inherit");
  return inherit === "on" ? follow(null, form) : stop(null, form);
}
