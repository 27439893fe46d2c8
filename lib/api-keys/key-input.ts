import { z } from "zod";
import { isSid } from "#lib/sid.ts";

/** How long a key can live, in days; "never" is without end. */
export const lifetimes = ["30", "90", "365", "never"] as const;

export const createKeyInput = z.strictObject({
  accountSid: z.string(),
  name: z
    .string()
    .trim()
    .min(1, "Give it a name")
    .max(64, "At most 64 characters")
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "Leave out control characters"),
  lifetime: z.enum(lifetimes, "Choose how long it lives"),
  idempotencyKey: z.uuid(),
});

export const revokeKeyInput = z.strictObject({
  accountSid: z.string(),
  keySid: z.string().refine((sid) => isSid("SK", sid), "is not an API key"),
});

export type CreateKeyInput = z.output<typeof createKeyInput>;
export type RevokeKeyInput = z.output<typeof revokeKeyInput>;
