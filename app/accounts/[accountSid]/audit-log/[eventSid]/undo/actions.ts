"use server";

import { refresh } from "next/cache";
import { action, type FormAction } from "#lib/action.ts";
import { saveInput } from "#lib/permissions/save-input.ts";
import { type Saved, savePermissions } from "#lib/permissions/save.ts";

const save = action(saveInput, savePermissions);

/** Saves the reverse of an event, as every other change is saved. */
export const undo: FormAction<Saved> = async (previous, form) => {
  const result = await save(previous, form);
  // Refused because of what the page did not know yet: let the answer bring it along.
  if (result.status === "error" && result.kind === "conflict") refresh();
  return result;
};
