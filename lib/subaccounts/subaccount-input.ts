import { z } from "zod";

/** The name of an account: one line of visible text. Control and direction characters could make it look like another. */
export const accountName = z
  .string()
  .trim()
  .min(1, "Give it a name")
  .max(64, "At most 64 characters")
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "Leave out control characters");

export const createInput = z.strictObject({
  accountSid: z.string(),
  name: accountName,
  idempotencyKey: z.uuid(),
});

export const renameInput = z.strictObject({ accountSid: z.string(), name: accountName });

/** Closing ends all sends, for ever: the box must be ticked. */
export const closeInput = z.strictObject({
  accountSid: z.string(),
  confirmed: z.literal("yes", "Tick the box to close this account"),
});

export type CreateInput = z.output<typeof createInput>;
export type RenameInput = z.output<typeof renameInput>;
export type CloseInput = z.output<typeof closeInput>;
