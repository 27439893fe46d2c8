import { z } from "zod";

const id = z.string().regex(/^[A-Z]{2}$/, "is not a country code");
/** The seq that somebody saw as the newest change of a set. */
export const revision = z.coerce.number().int().nonnegative();
/** Ids in one field, separated by commas. Empty means none. */
export const idList = z
  .string()
  .max(2000)
  .transform((text) => (text === "" ? [] : text.split(",")))
  .pipe(z.array(id));

/** The fields of the review step: what the form showed, and what is ticked in it. */
export const reviewInput = z.strictObject({
  accountSid: z.string(),
  revision,
  listed: idList,
  enabled: z.array(id).default([]),
});

/** The fields of the save step: the change itself, and the ids whose risk was acknowledged. */
export const saveInput = z.strictObject({
  accountSid: z.string(),
  revision,
  idempotencyKey: z.uuid(),
  enable: z.array(id).default([]),
  disable: z.array(id).default([]),
  acknowledged: idList.default([]),
  /** The event that this save undoes, where it does. */
  undoes: z
    .string()
    .regex(/^AE[0-9a-f]{32}$/, "is not an event")
    .optional(),
});

export type ReviewInput = z.output<typeof reviewInput>;
export type SaveInput = z.output<typeof saveInput>;
