"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { visitorAction } from "#lib/action.ts";
import { signInAs } from "#lib/auth.ts";
import { beginSignUp, completeSignUp } from "#lib/setup/sign-up.ts";
import { tenantFields } from "#lib/setup/tenant.ts";
import { resendCode } from "#lib/verification.ts";

const verification = z.string().max(100);

/** Step one: the organization and its Owner. Goes on to the code. */
export const begin = visitorAction(
  z.strictObject(tenantFields),
  async (caller, details) =>
    redirect(`/sign-up?${new URLSearchParams({ verification: await beginSignUp(caller, details) })}`),
  ["organization", "name", "email", "phone"],
);

/** Step two: the code. Ends signed in, on the checklist of the new account. */
export const complete = visitorAction(
  z.strictObject({ verification, code: z.string().max(20) }),
  async (caller, input) => {
    const { userSid, accountSid } = await completeSignUp(caller, input);
    await signInAs(caller, userSid);
    return redirect(`/accounts/${accountSid}/geo-permissions`);
  },
);

export const resend = visitorAction(z.strictObject({ verification }), (caller, input) =>
  resendCode(caller, "sign-up", input.verification),
);
