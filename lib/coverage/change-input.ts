import { z } from "zod";
import { seenField } from "#lib/permissions/seen.ts";
import { idList } from "#lib/permissions/save-input.ts";

/** The most accounts that can be named one by one: their sids travel in the address of the preview. */
export const maxNamedAccounts = 100;

/** Sids in one field, separated by commas. Empty means none. */
const sidList = z
  .string()
  .max(maxNamedAccounts * 35)
  .transform((text) => (text === "" ? [] : text.split(",")))
  .pipe(z.array(z.string().regex(/^AC[0-9a-f]{32}$/, "is not an account")));

/** What is to become of which accounts: countries to enable and disable, or another account's permissions to take over. */
export const wishedChange = z.strictObject({
  organizationSid: z.string(),
  enable: idList.default([]),
  disable: idList.default([]),
  /** The account whose effective permissions are copied; then no countries are named. */
  from: z.string().optional(),
  scope: z.enum(["all", "only", "except"]),
  accounts: sidList.default([]),
});

/** The fields of the confirmation: the change, the revisions that the preview showed, the acknowledged ids. */
export const setEverywhereInput = wishedChange.extend({
  idempotencyKey: z.uuid(),
  seen: seenField,
  acknowledged: idList.default([]),
});

export type WishedChange = z.output<typeof wishedChange>;
export type SetEverywhereInput = z.output<typeof setEverywhereInput>;
