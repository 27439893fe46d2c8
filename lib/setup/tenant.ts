import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Read, Tx } from "#db/database.ts";
import { users } from "#db/schema.ts";
import type { AppendedEvent } from "#lib/audit/event.ts";
import { Conflict } from "#lib/errors.ts";
import { addMember, addUser, foundOrganization, foundParentAccount } from "#lib/founding.ts";
import type { Scope } from "#lib/mutation.ts";
import { hashPassword } from "#lib/password.ts";
import { emailField, nameField, newPasswordField, phoneField } from "#lib/person-fields.ts";
import type { Pending } from "#lib/verification.ts";

/** What somebody enters who founds an organization: at set-up, and at sign-up where that is open. */
export const tenantFields = {
  organization: nameField("Enter the name of your organization"),
  name: nameField("Enter your name"),
  email: emailField,
  password: newPasswordField,
  phone: phoneField,
};

export type TenantDetails = z.output<z.ZodObject<typeof tenantFields>>;

/** What is kept of the details until the phone number is proved. Of the password only its hash. */
export async function pendingTenant(details: TenantDetails): Promise<Pending> {
  const { organization, name, email, password, phone } = details;
  const passwordHash = await hashPassword(password);
  return {
    phone: phone.e164,
    payload: { organization, name, email, passwordHash, homeCountry: phone.destinationId },
  };
}

/** Founds an organization with one parent account of the same name, on which exactly the home country is enabled, and its Owner. */
export async function foundTenant(
  tx: Tx,
  scope: Scope<null>,
  { phone, payload }: Pending,
): Promise<{ events: readonly [AppendedEvent, ...AppendedEvent[]]; userSid: string; accountSid: string }> {
  const { organization, name, email, passwordHash, homeCountry } = tenantPayload.parse(payload);
  await requireFreeEmail(tx, email);
  const founded = await foundOrganization(tx, scope, organization);
  const account = await foundParentAccount(tx, scope, {
    organizationSid: founded.sid,
    name: organization,
    homeCountry,
  });
  const user = await addUser(tx, scope, { email, name, phone, passwordHash });
  const member = await addMember(tx, scope, { accountSid: account.sid, userSid: user.sid, role: "owner" });
  return {
    events: [founded.event, account.event, user.event, member],
    userSid: user.sid,
    accountSid: account.sid,
  };
}

/** @throws Conflict where somebody is registered with this address already */
export async function requireFreeEmail(read: Read, email: string): Promise<void> {
  const taken = await read.select({ sid: users.sid }).from(users).where(eq(users.email, email));
  if (taken.length > 0)
    throw new Conflict("Somebody is registered with this e-mail address already. Sign in instead.");
}

const tenantPayload = z.object({
  organization: z.string(),
  name: z.string(),
  email: z.string(),
  passwordHash: z.string(),
  homeCountry: z.string(),
});
