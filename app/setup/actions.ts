"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { visitorAction } from "#lib/action.ts";
import { signInAs } from "#lib/auth.ts";
import { beginSetup, completeSetup } from "#lib/setup/setup.ts";
import { tenantFields } from "#lib/setup/tenant.ts";
import { resendCode } from "#lib/verification.ts";
import { setupAddress } from "./address.ts";

const token = z.string().max(100);
const verification = z.string().max(100);

/** Step one: who sets the console up. Goes on to the code. */
export const begin = visitorAction(
  z.strictObject({ token, ...tenantFields }),
  async (caller, { token: link, ...details }) =>
    redirect(setupAddress(link, await beginSetup(caller, link, details))),
  ["organization", "name", "email", "phone"],
);

/** Step two: the code. Ends signed in, on the checklist of the new account. */
export const complete = visitorAction(
  z.strictObject({ token, verification, code: z.string().max(20) }),
  async (caller, input) => {
    const { userSid, accountSid } = await completeSetup(caller, input);
    await signInAs(caller, userSid);
    return redirect(`/accounts/${accountSid}/geo-permissions`);
  },
);

export const resend = visitorAction(z.strictObject({ token, verification }), (caller, input) =>
  resendCode(caller, "setup", input.verification),
);
