"use server";

import { action } from "#lib/action.ts";
import { lockDown } from "#lib/lockdown/lock-down.ts";
import { lockdownInput, restoreInput } from "#lib/lockdown/lockdown-input.ts";
import { restore } from "#lib/lockdown/restore.ts";

export const begin = action(lockdownInput, lockDown);

export const end = action(restoreInput, restore);
