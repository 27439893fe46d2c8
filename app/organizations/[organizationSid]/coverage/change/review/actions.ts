"use server";

import { action } from "#lib/action.ts";
import { setEverywhereInput } from "#lib/coverage/change-input.ts";
import { setEverywhere } from "#lib/coverage/set-everywhere.ts";

/** Does what the preview showed, in all its accounts or in none. */
export const confirm = action(setEverywhereInput, setEverywhere);
