import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { database, type Tx } from "#db/database.ts";
import { accounts, invitations, memberships, organizations, users } from "#db/schema.ts";
import type { Actor, Visitor } from "#lib/actor.ts";
import type { AppendedEvent } from "#lib/audit/event.ts";
import { Conflict, Forbidden, NotFound } from "#lib/errors.ts";
import { addMember, addUser } from "#lib/founding.ts";
import { done, mutate, type Scope } from "#lib/mutation.ts";
import { hashPassword } from "#lib/password.ts";
import type { Role } from "#lib/roles.ts";
import type { Registered } from "#lib/setup/setup.ts";
import { requireFreeEmail } from "#lib/setup/tenant.ts";
import { hashToken } from "#lib/token.ts";
import { claimVerification, proveCode, startVerification } from "#lib/verification.ts";
import { stillOpen } from "./open-invitation.ts";

/** What an invitation says to whoever holds its link. */
export interface Invitation {
  accountSid: string;
  accountName: string;
  organizationName: string;
  email: string;
  role: Role;
  invitedBy: string | null;
  /** Whether somebody with this e-mail address is registered already, and only has to sign in. */
  registered: boolean;
}

/** The invitation behind a link; undefined where it is unknown, accepted, revoked or expired. */
export async function findInvitation(token: string): Promise<Invitation | undefined> {
  const { read } = database();
  const [row] = await read
    .select({
      accountSid: accounts.sid,
      accountName: accounts.name,
      organizationName: organizations.name,
      email: invitations.email,
      role: invitations.role,
      invitedBy: users.name,
    })
    .from(invitations)
    .innerJoin(accounts, eq(accounts.sid, invitations.accountSid))
    .innerJoin(organizations, eq(organizations.sid, accounts.organizationSid))
    .leftJoin(users, eq(users.sid, invitations.invitedBy))
    .where(open(hashToken(token), new Date()));
  if (!row) return undefined;
  const known = await read.select({ sid: users.sid }).from(users).where(eq(users.email, row.email));
  return { ...row, registered: known.length > 0 };
}

/** What somebody new enters to accept. The e-mail address is the invited one. */
export interface Newcomer {
  name: string;
  password: string;
  phone: { e164: string };
}

/** Takes the details of somebody new and sends the code. Answers the id of the sign-up in progress. */
export async function beginAcceptance(
  caller: Visitor,
  token: string,
  { name, password, phone }: Newcomer,
): Promise<string> {
  const invitation = await findInvitation(token);
  if (!invitation) throw gone();
  await requireFreeEmail(database().read, invitation.email);
  const payload = { name, passwordHash: await hashPassword(password), invitation: hashToken(token) };
  return startVerification(caller, "invitation", { phone: phone.e164, payload });
}

/** Registers the invited person once the phone number is proved. @throws Invalid for the code; NotFound, Forbidden, Conflict */
export async function completeAcceptance(
  caller: Visitor,
  { token, verification, code }: { token: string; verification: string; code: string },
): Promise<Registered> {
  const { phone, payload } = await proveCode("invitation", verification, code);
  const { name, passwordHash, invitation } = newcomerPayload.parse(payload);
  if (invitation !== hashToken(token)) throw gone();
  return mutate({ actor: caller, accountSid: null, permission: "sign-up:complete" }, async (tx, scope) => {
    const { email, accountSid, role } = await claimInvitation(tx, token, scope.now);
    await claimVerification(tx, verification);
    await requireFreeEmail(tx, email);
    const user = await addUser(tx, scope, { email, name, phone, passwordHash });
    const event = await addMember(tx, scope, { accountSid, userSid: user.sid, role });
    return done([user.event, event], { userSid: user.sid, accountSid });
  });
}

/** Accepts as the signed-in person, whom the invitation must be for. Answers the account. @throws NotFound, Forbidden, Conflict */
export function acceptInvitation(actor: Actor, { token }: { token: string }): Promise<string> {
  return mutate({ actor, accountSid: null, permission: "invitation:accept" }, async (tx, scope) => {
    const { email, accountSid, role } = await claimInvitation(tx, token, scope.now);
    if (email !== actor.email)
      throw new Forbidden(`This invitation is for ${email}. Sign in as that person.`);
    const event = await joinOnce(tx, scope, { accountSid, userSid: actor.userSid, role });
    return done([event], accountSid);
  });
}

async function joinOnce(
  tx: Tx,
  scope: Scope<null>,
  member: { accountSid: string; userSid: string; role: Role },
): Promise<AppendedEvent> {
  const present = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.accountSid, member.accountSid), eq(memberships.userSid, member.userSid)));
  if (present.length > 0) throw new Conflict("You are a member of this account already");
  return addMember(tx, scope, member);
}

async function claimInvitation(
  tx: Tx,
  token: string,
  now: Date,
): Promise<{ email: string; accountSid: string; role: Role }> {
  const [claimed] = await tx
    .update(invitations)
    .set({ acceptedAt: now })
    .where(open(hashToken(token), now))
    .returning({ email: invitations.email, accountSid: invitations.accountSid, role: invitations.role });
  if (!claimed) throw gone();
  return claimed;
}

function open(tokenHash: string, now: Date) {
  return and(eq(invitations.tokenHash, tokenHash), stillOpen(), gt(invitations.expiresAt, now));
}

function gone(): NotFound {
  return new NotFound("This invitation was accepted, revoked or has expired");
}

const newcomerPayload = z.object({ name: z.string(), passwordHash: z.string(), invitation: z.string() });
