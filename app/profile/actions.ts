"use server";

import { z } from "zod";
import { action } from "#lib/action.ts";
import { newPasswordField } from "#lib/person-fields.ts";
import { changePassword, endOtherSessions } from "#lib/profile.ts";
import { endSession } from "#lib/sign-in.ts";

/** Replaces the person's password; their other sessions end. */
export const change = action(
  z.strictObject({ current: z.string().min(1, "Enter your password").max(1000), password: newPasswordField }),
  changePassword,
);

/** Ends one of the person's sessions. */
export const endOne = action(z.strictObject({ session: z.string().max(100) }), (actor, { session }) =>
  endSession(actor, session),
);

/** Ends all of the person's sessions but the present one. */
export const endOthers = action(z.strictObject({}), endOtherSessions);
