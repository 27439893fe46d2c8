"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { visitorAction } from "#lib/action.ts";
import { signIn as startSession } from "#lib/auth.ts";
import { safePath } from "#lib/next-path.ts";

const credentials = z.strictObject({
  email: z.string().trim().min(1, "Enter your e-mail address").max(254, "is too long"),
  password: z.string().min(1, "Enter your password").max(1000, "is too long"),
  next: z.string().max(2000).optional(),
});

/** Signs in and goes where the person wanted to go. */
export const signIn = visitorAction(
  credentials,
  async (caller, { email, password, next }) => {
    await startSession(caller, { email, password });
    return redirect(safePath(next));
  },
  ["email"],
);
