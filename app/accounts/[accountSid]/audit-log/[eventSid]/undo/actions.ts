"use server";

import { action } from "#lib/action.ts";
import { saveInput } from "#lib/permissions/save-input.ts";
import { savePermissions } from "#lib/permissions/save.ts";

/** Saves the reverse of an event, as every other change is saved. */
export const undo = action(saveInput, savePermissions);
