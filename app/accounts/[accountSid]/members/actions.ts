"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "#lib/action.ts";
import { changeRole, removeMember } from "#lib/members/change.ts";
import { inviteMember, revokeInvitation } from "#lib/members/invite.ts";
import { emailField } from "#lib/person-fields.ts";
import { roles } from "#lib/roles.ts";

const accountSid = z.string();
const userSid = z.string();
const role = z.enum(roles, "Choose a role");

/** Invites somebody. The result carries the link, this once. */
export const invite = action(z.strictObject({ accountSid, email: emailField, role }), inviteMember);

export const revoke = action(z.strictObject({ accountSid, id: z.string().max(100) }), revokeInvitation);

export const change = action(z.strictObject({ accountSid, userSid, role, seen: role }), changeRole);

/** Removes a member. Whoever removed themselves has no page here any more. */
export const remove = action(z.strictObject({ accountSid, userSid }), async (actor, input) => {
  await removeMember(actor, input);
  if (input.userSid === actor.userSid) redirect("/");
});
