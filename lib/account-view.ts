import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Read } from "#db/database.ts";
import { accounts, memberships, organizations } from "#db/schema.ts";
import type { Actor } from "./actor.ts";
import { NotFound } from "./errors.ts";
import { given, prepared } from "./prepared.ts";
import type { Role } from "./roles.ts";
import { isSid } from "./sid.ts";

/** An account as one person sees it, with the role they have on it. */
export interface AccountView {
  sid: string;
  name: string;
  parentSid: string | null;
  parentName: string | null;
  organizationSid: string;
  organizationName: string;
  status: "active" | "suspended" | "closed";
  homeCountry: string;
  inherits: boolean;
  /** The seq of the last event that changed the effective permissions of this account: its own set's, or its parent's while it follows. */
  permissionsVersion: number;
  role: Role;
}

/** The account with this sid. @throws NotFound where it is unknown or the person has no role on it: the two answer alike */
export async function loadAccount(read: Read, actor: Actor, accountSid: string): Promise<AccountView> {
  if (!isSid("AC", accountSid)) throw new NotFound();
  const [row] = await oneViewed(read).execute({ userSid: actor.userSid, accountSid });
  if (!row) throw new NotFound();
  return row;
}

/** Every account that the person has a role on, in no order that means anything; only one organization's, or one tree's, if asked. */
export function loadAccounts(
  read: Read,
  actor: Actor,
  within: { organizationSid?: string; treeOf?: string } = {},
): Promise<AccountView[]> {
  const { organizationSid, treeOf } = within;
  const where = and(
    organizationSid === undefined ? undefined : eq(accounts.organizationSid, organizationSid),
    treeOf === undefined ? undefined : or(eq(accounts.sid, treeOf), eq(accounts.parentSid, treeOf)),
  );
  if (where === undefined) return allViewed(read).execute({ userSid: actor.userSid });
  return viewedIn(read, and(eq(memberships.userSid, actor.userSid), where));
}

/** A role on a parent account is one on each of its subaccounts. */
const reaches = or(
  eq(accounts.parentSid, memberships.accountSid),
  and(eq(accounts.sid, memberships.accountSid), isNull(accounts.parentSid)),
);
const ofUser = eq(memberships.userSid, given("userSid", memberships.userSid));
const oneViewed = prepared((read) =>
  viewedIn(read, and(ofUser, eq(accounts.sid, given("accountSid", accounts.sid)))).prepare("account_view"),
);
const allViewed = prepared((read) => viewedIn(read, ofUser).prepare("account_views"));

function viewedIn(read: Read, where: SQL | undefined) {
  const parents = alias(accounts, "parents");
  return (
    read
      .select({
        sid: accounts.sid,
        name: accounts.name,
        parentSid: accounts.parentSid,
        parentName: parents.name,
        organizationSid: organizations.sid,
        organizationName: organizations.name,
        status: accounts.status,
        homeCountry: accounts.homeCountry,
        inherits: accounts.inherits,
        permissionsVersion:
          sql<number>`case when ${accounts.inherits} then ${parents.permissionsVersion} else ${accounts.permissionsVersion} end`.mapWith(
            Number,
          ),
        role: memberships.role,
      })
      .from(memberships)
      // SQLite reads the tables of a cross join from left to right: from a person's few roles to their accounts, not from all accounts.
      .crossJoin(accounts)
      .innerJoin(organizations, eq(organizations.sid, accounts.organizationSid))
      .leftJoin(parents, eq(parents.sid, accounts.parentSid))
      .where(and(reaches, where))
  );
}
