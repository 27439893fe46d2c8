"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action, visitorAction } from "#lib/action.ts";
import { signInAs } from "#lib/auth.ts";
import { acceptInvitation, beginAcceptance, completeAcceptance } from "#lib/members/accept.ts";
import { nameField, newPasswordField, phoneField } from "#lib/person-fields.ts";
import { resendCode } from "#lib/verification.ts";
import { invitationAddress } from "./address.ts";

const token = z.string().max(100);
const verification = z.string().max(100);

/** Somebody who is registered and signed in accepts. */
export const accept = action(z.strictObject({ token }), async (actor, input) =>
  redirect(`/accounts/${await acceptInvitation(actor, input)}/geo-permissions`),
);

/** Somebody new accepts, step one: who they are. Goes on to the code. */
export const begin = visitorAction(
  z.strictObject({
    token,
    name: nameField("Enter your name"),
    password: newPasswordField,
    phone: phoneField,
  }),
  async (caller, { token: link, ...newcomer }) =>
    redirect(invitationAddress(link, { verification: await beginAcceptance(caller, link, newcomer) })),
  ["name", "phone"],
);

/** Step two: the code. Ends signed in, on the checklist of the account. */
export const complete = visitorAction(
  z.strictObject({ token, verification, code: z.string().max(20) }),
  async (caller, input) => {
    const { userSid, accountSid } = await completeAcceptance(caller, input);
    await signInAs(caller, userSid);
    return redirect(`/accounts/${accountSid}/geo-permissions`);
  },
);

export const resend = visitorAction(z.strictObject({ token, verification }), (caller, input) =>
  resendCode(caller, "invitation", input.verification),
);
