import { and, eq } from "drizzle-orm";
import type { Read, Tx } from "#db/database.ts";
import { invitations, memberships, users } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import type { NewEvent } from "#lib/audit/event.ts";
import { configuration } from "#lib/configuration.ts";
import { Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { done, mutate } from "#lib/mutation.ts";
import { reaches, type Role } from "#lib/roles.ts";
import { hashToken, newToken } from "#lib/token.ts";
import { stillOpen } from "./open-invitation.ts";
import { requireParent } from "./parent.ts";

/** How long an invitation can be accepted, in days. */
export const invitationDays = 7;

/**
 * Invites somebody by e-mail address to a role on a parent account. Answers the link, which is shown once: only its hash is
 * kept. An open invitation of the same address is revoked by it.
 * @throws NotFound, Forbidden, Invalid for somebody who is a member already
 */
export function inviteMember(
  actor: Actor,
  { accountSid, email, role }: { accountSid: string; email: string; role: Role },
): Promise<{ link: string; email: string }> {
  const token = newToken();
  return mutate({ actor, accountSid, permission: "members:manage" }, async (tx, { account, record, now }) => {
    requireParent(account);
    if (!reaches(account.role, role)) throw new Forbidden("Only an Owner can invite an Owner");
    await requireStranger(tx, account.sid, email);
    const replaced = await revokeOpen(tx, account, email, now);
    const tokenHash = hashToken(token);
    const events = await record([
      {
        type: "invitation.created",
        resourceType: "invitation",
        resourceSid: tokenHash,
        data: { role: { previous: null, updated: role } },
      },
      ...replaced.map((invitation) => revokedEvent(invitation)),
    ]);
    await tx.insert(invitations).values({
      ...{ tokenHash, accountSid, email, role, invitedBy: actor.userSid, createdAt: now },
      expiresAt: new Date(now.getTime() + invitationDays * 24 * 3_600_000),
      acceptedAt: null,
      revokedAt: null,
    });
    return done(events, { link: `${configuration().baseUrl}/invitations/${token}`, email });
  });
}

/** Revokes an open invitation: its link is dead from then on. @throws NotFound, Forbidden for one to a role above one's own */
export function revokeInvitation(
  actor: Actor,
  { accountSid, id }: { accountSid: string; id: string },
): Promise<void> {
  return mutate({ actor, accountSid, permission: "members:manage" }, async (tx, { account, record, now }) => {
    const revoked = await tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(eq(invitations.tokenHash, id), eq(invitations.accountSid, account.sid), stillOpen()))
      .returning({ role: invitations.role });
    const role = revoked[0]?.role;
    if (!role) throw new NotFound("This invitation is not open any more");
    if (!reaches(account.role, role))
      throw new Forbidden("Only an Owner can revoke the invitation of an Owner");
    const events = await record([revokedEvent({ id, role })]);
    return done(events, undefined);
  });
}

// An open invitation of the same address makes way, unless it is to a role that the new one's author cannot take away.
async function revokeOpen(
  tx: Tx,
  account: AccountView,
  email: string,
  now: Date,
): Promise<{ id: string; role: Role }[]> {
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.accountSid, account.sid), eq(invitations.email, email), stillOpen()))
    .returning({ id: invitations.tokenHash, role: invitations.role });
  if (revoked.some(({ role }) => !reaches(account.role, role)))
    throw new Forbidden("Only an Owner can replace the invitation of an Owner");
  return revoked;
}

function revokedEvent({ id, role }: { id: string; role: Role }): NewEvent {
  return {
    type: "invitation.revoked",
    resourceType: "invitation",
    resourceSid: id,
    data: { role: { previous: role, updated: null } },
  };
}

async function requireStranger(read: Read, accountSid: string, email: string): Promise<void> {
  const found = await read
    .select({ sid: users.sid })
    .from(memberships)
    .innerJoin(users, eq(users.sid, memberships.userSid))
    .where(and(eq(memberships.accountSid, accountSid), eq(users.email, email)));
  if (found.length > 0)
    throw new Invalid("Check the form", { fields: { email: ["This person is a member already"] } });
}
