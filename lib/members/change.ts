import { and, count, eq, inArray } from "drizzle-orm";
import type { Read, Tx } from "#db/database.ts";
import { invitations, memberships } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { done, mutate, unchanged } from "#lib/mutation.ts";
import { can, reaches, type Role, roleLabel, roles } from "#lib/roles.ts";
import { stillOpen } from "./open-invitation.ts";
import { requireParent } from "./parent.ts";

/**
 * Gives a member another role, which counts with their next request.
 * @param seen the role that the form showed
 * @throws NotFound, Forbidden, Conflict where the role is no longer the seen one, Invalid for the last Owner
 */
export function changeRole(
  actor: Actor,
  { accountSid, userSid, role, seen }: { accountSid: string; userSid: string; role: Role; seen: Role },
): Promise<void> {
  return mutate({ actor, accountSid, permission: "members:manage" }, async (tx, { account, record, now }) => {
    requireParent(account);
    const present = await requireMember(tx, account, userSid);
    if (present !== seen) throw new Conflict(`Somebody else just made this person ${roleLabel(present)}`);
    if (!reaches(account.role, role)) throw new Forbidden("Only an Owner can make somebody an Owner");
    if (present === role) return unchanged(undefined);
    await requireOwnerBesides(tx, account, present);
    await tx.update(memberships).set({ role }).where(membership(account, userSid));
    const invitationsRevoked = await revokeBeyond(tx, account, userSid, role, now);
    const events = await record([
      {
        type: "member.updated",
        resourceType: "user",
        resourceSid: userSid,
        data: { role: { previous: present, updated: role }, invitationsRevoked },
      },
    ]);
    return done(events, undefined);
  });
}

/** Removes a member. Their access ends with this; their next request finds no account. @throws NotFound, Forbidden, Invalid for the last Owner */
export function removeMember(
  actor: Actor,
  { accountSid, userSid }: { accountSid: string; userSid: string },
): Promise<void> {
  return mutate({ actor, accountSid, permission: "members:manage" }, async (tx, { account, record, now }) => {
    requireParent(account);
    const present = await requireMember(tx, account, userSid);
    await requireOwnerBesides(tx, account, present);
    await tx.delete(memberships).where(membership(account, userSid));
    const invitationsRevoked = await revokeBeyond(tx, account, userSid, null, now);
    const events = await record([
      {
        type: "member.removed",
        resourceType: "user",
        resourceSid: userSid,
        data: { role: { previous: present, updated: null }, invitationsRevoked },
      },
    ]);
    return done(events, undefined);
  });
}

async function requireMember(read: Read, account: AccountView, userSid: string): Promise<Role> {
  const [row] = await read
    .select({ role: memberships.role })
    .from(memberships)
    .where(membership(account, userSid));
  if (!row) throw new NotFound("This person is not a member any more");
  if (!reaches(account.role, row.role)) throw new Forbidden("Only an Owner can change or remove an Owner");
  return row.role;
}

// Two Owners who demote each other at once come one after the other through the door, so one of them stays.
async function requireOwnerBesides(read: Read, account: AccountView, present: Role): Promise<void> {
  if (present !== "owner") return;
  const [row] = await read
    .select({ n: count() })
    .from(memberships)
    .where(and(eq(memberships.accountSid, account.sid), eq(memberships.role, "owner")));
  if ((row?.n ?? 0) <= 1) throw new Invalid("An account needs an Owner. Make somebody else Owner first.");
}

// An invitation is worth what its author is: who was demoted or removed lets nobody in any more.
async function revokeBeyond(
  tx: Tx,
  account: AccountView,
  userSid: string,
  role: Role | null,
  now: Date,
): Promise<number> {
  const beyond = roles.filter((other) => !role || !can(role, "members:manage") || !reaches(role, other));
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.accountSid, account.sid),
        eq(invitations.invitedBy, userSid),
        inArray(invitations.role, beyond),
        stillOpen(),
      ),
    )
    .returning({ id: invitations.tokenHash });
  return revoked.length;
}

function membership(account: AccountView, userSid: string) {
  return and(eq(memberships.accountSid, account.sid), eq(memberships.userSid, userSid));
}
