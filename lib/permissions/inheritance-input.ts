import { z } from "zod";
import { idList, revision } from "./save-input.ts";

/** The fields of "stop inheriting": the revision is the parent's, whose set is copied. */
export const stopInheritingInput = z.strictObject({
  accountSid: z.string(),
  revision,
  idempotencyKey: z.uuid(),
});

/** The fields of "follow the parent": both revisions that the review compared, and the ids whose risk was acknowledged. */
export const followParentInput = z.strictObject({
  accountSid: z.string(),
  revision,
  parentRevision: revision,
  idempotencyKey: z.uuid(),
  acknowledged: idList.default([]),
});

export type StopInheritingInput = z.output<typeof stopInheritingInput>;
export type FollowParentInput = z.output<typeof followParentInput>;
