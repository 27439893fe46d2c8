import { z } from "zod";
import { idList } from "#lib/permissions/save-input.ts";
import { seenField } from "#lib/permissions/seen.ts";

/** The fields of a lockdown: the parent account of the tree, and the countries that stay as they are. */
export const lockdownInput = z.strictObject({
  accountSid: z.string(),
  keep: idList.default([]),
  idempotencyKey: z.uuid(),
});

/** The fields of a restore: the lockdown that is taken back, and what its preview showed. */
export const restoreInput = z.strictObject({
  accountSid: z.string(),
  lockdownSid: z.string(),
  idempotencyKey: z.uuid(),
  seen: seenField,
  acknowledged: idList.default([]),
});

export type LockdownInput = z.output<typeof lockdownInput>;
export type RestoreInput = z.output<typeof restoreInput>;
