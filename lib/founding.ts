import type { Tx } from "#db/database.ts";
import { accounts, memberships, organizations, permissions, users } from "#db/schema.ts";
import type { AppendedEvent } from "./audit/event.ts";
import type { Scope } from "./mutation.ts";
import type { Role } from "./roles.ts";
import { newSid } from "./sid.ts";

/** What the founding verbs need of an open door. Each appends its event and answers it with the new sid. */
type Inside = Pick<Scope<unknown>, "record" | "now">;
type Founded = { sid: string; event: AppendedEvent };

/** Adds an organization. */
export async function foundOrganization(tx: Tx, { record, now }: Inside, name: string): Promise<Founded> {
  const sid = newSid("OR");
  const [event] = await record([
    { type: "organization.created", resourceType: "organization", resourceSid: sid, data: { name } },
  ]);
  await tx.insert(organizations).values({ sid, name, createdAt: now });
  return { sid, event };
}

/** Adds a parent account. Exactly its home country is enabled. */
export async function foundParentAccount(
  tx: Tx,
  { record, now }: Inside,
  { organizationSid, name, homeCountry }: { organizationSid: string; name: string; homeCountry: string },
): Promise<Founded> {
  const sid = newSid("AC");
  const [event] = await record([
    {
      type: "account.created",
      accountSid: sid,
      resourceType: "account",
      resourceSid: sid,
      data: {
        name,
        organizationSid,
        homeCountry,
        inherits: { previous: null, updated: false },
        changes: { [homeCountry]: { previous: "disabled", updated: "enabled" } },
      },
    },
  ]);
  await tx.insert(accounts).values({
    sid,
    organizationSid,
    parentSid: null,
    name,
    homeCountry,
    inherits: false,
    status: "active",
    permissionsVersion: event.seq,
    auditSeq: event.seq,
    createdAt: now,
  });
  await tx
    .insert(permissions)
    .values({ accountSid: sid, destinationId: homeCountry, enabled: true, auditSeq: event.seq });
  return { sid, event };
}

/** Adds a subaccount. It has no settings of its own, and so follows its parent. */
export async function foundSubaccount(
  tx: Tx,
  { record, now }: Inside,
  parent: { sid: string; organizationSid: string; homeCountry: string },
  name: string,
): Promise<Founded> {
  const sid = newSid("AC");
  const [event] = await record([
    {
      type: "account.created",
      accountSid: sid,
      resourceType: "account",
      resourceSid: sid,
      data: { name, parentSid: parent.sid, inherits: { previous: null, updated: true } },
    },
  ]);
  await tx.insert(accounts).values({
    sid,
    organizationSid: parent.organizationSid,
    parentSid: parent.sid,
    name,
    homeCountry: parent.homeCountry,
    inherits: true,
    status: "active",
    permissionsVersion: event.seq,
    auditSeq: event.seq,
    createdAt: now,
  });
  return { sid, event };
}

/** Adds a person. The event tells that there is one, not the address or number, which may have to be forgotten. */
export async function addUser(
  tx: Tx,
  { record, now }: Inside,
  person: { email: string; name: string; phone: string | null; passwordHash: string; operator?: boolean },
): Promise<Founded> {
  const sid = newSid("US");
  const operator = person.operator ?? false;
  const [event] = await record([
    { type: "user.created", resourceType: "user", resourceSid: sid, data: { operator } },
  ]);
  await tx.insert(users).values({ ...person, sid, operator, disabledAt: null, createdAt: now });
  return { sid, event };
}

/** Gives a person a role on a parent account and its subaccounts. */
export async function addMember(
  tx: Tx,
  { record, now }: Inside,
  { accountSid, userSid, role }: { accountSid: string; userSid: string; role: Role },
): Promise<AppendedEvent> {
  const [event] = await record([
    {
      type: "member.added",
      accountSid,
      resourceType: "user",
      resourceSid: userSid,
      data: { role: { previous: null, updated: role } },
    },
  ]);
  await tx.insert(memberships).values({ userSid, accountSid, role, createdAt: now });
  return event;
}
