import { and, eq, gt, isNull } from "drizzle-orm";
import { database } from "#db/database.ts";
import { invitations, memberships, users } from "#db/schema.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { Forbidden } from "#lib/errors.ts";
import { byName } from "#lib/names.ts";
import { can, type Role, roles } from "#lib/roles.ts";

/** Somebody with a role on a parent account. */
export interface Member {
  userSid: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
  disabled: boolean;
}

/** An invitation that can still be accepted. `id` names it in forms; the secret of its link is stored nowhere. */
export interface OpenInvitation {
  id: string;
  email: string;
  role: Role;
  invitedBy: string | null;
  expiresAt: Date;
}

/** The members of an account, highest role first, then by name. A subaccount has those of its parent. @throws NotFound, Forbidden */
export async function listMembers(actor: Actor, accountSid: string): Promise<Member[]> {
  const account = await findAccount(actor, accountSid);
  if (!can(account.role, "members:read")) throw new Forbidden();
  const rows = await database()
    .read.select({
      userSid: users.sid,
      name: users.name,
      email: users.email,
      role: memberships.role,
      since: memberships.createdAt,
      disabledAt: users.disabledAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.sid, memberships.userSid))
    .where(eq(memberships.accountSid, account.parentSid ?? account.sid));
  return rows
    .map(({ disabledAt, ...member }) => ({ ...member, disabled: disabledAt !== null }))
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || byName(a.name, b.name));
}

/** The invitations to an account that are open now, for those who may invite. @throws NotFound, Forbidden */
export async function listInvitations(actor: Actor, accountSid: string): Promise<OpenInvitation[]> {
  const account = await findAccount(actor, accountSid);
  if (!can(account.role, "members:manage")) throw new Forbidden();
  return database()
    .read.select({
      id: invitations.tokenHash,
      email: invitations.email,
      role: invitations.role,
      invitedBy: users.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(users, eq(users.sid, invitations.invitedBy))
    .where(
      and(
        eq(invitations.accountSid, account.parentSid ?? account.sid),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, new Date()),
      ),
    )
    .orderBy(invitations.createdAt);
}
