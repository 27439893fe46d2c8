import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { auditEvents, auditHead, invitations, memberships } from "#db/schema.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { addUser } from "#lib/founding.ts";
import { bookkeep, done, mutate } from "#lib/mutation.ts";
import { type Role, roles } from "#lib/roles.ts";
import { useCodes } from "#lib/testing/codes.ts";
import { signedIn, someone, useWorld } from "#lib/testing/world.ts";
import { acceptInvitation, beginAcceptance, completeAcceptance, findInvitation } from "./accept.ts";
import { changeRole, removeMember } from "./change.ts";
import { inviteMember, revokeInvitation } from "./invite.ts";
import { listInvitations, listMembers } from "./list.ts";

const world = useWorld();
const codes = useCodes();

const seq = async () => (await database().read.select().from(auditHead))[0]!.seq;
const newestEvent = async () =>
  (await database().read.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1))[0]!;
const allMemberships = () =>
  database().read.select().from(memberships).orderBy(memberships.userSid, memberships.accountSid);

let people = 0;
/** A registered person, signed in, without any account. */
async function stranger(): Promise<Actor> {
  people += 1;
  const name = `stranger${people}`;
  const sid = await mutate(
    { actor: someone, accountSid: null, permission: "sign-up:complete" },
    async (tx, scope) => {
      const person = { email: `${name}@example.com`, name, phone: null, passwordHash: "none" };
      const user = await addUser(tx, scope, person);
      return done([user.event], user.sid);
    },
  );
  return signedIn(sid, name);
}

async function invited(
  email: string,
  role: Role = "developer",
  by: Actor = world.people.owner,
): Promise<string> {
  const { link } = await inviteMember(by, { accountSid: world.parent, email, role });
  return link.split("/").at(-1)!;
}

async function joined(role: Role): Promise<Actor> {
  const actor = await stranger();
  await acceptInvitation(actor, { token: await invited(actor.email, role) });
  return actor;
}

const newcomer = { name: "Nora", password: "correct horse battery staple", phone: { e164: "+4741234567" } };

describe("an invitation", () => {
  it("is a link whose secret is stored nowhere, and an event without the address", async () => {
    const token = await invited("nora@example.com", "billing");
    expect(JSON.stringify(await database().read.select().from(invitations))).not.toContain(token);
    expect(await newestEvent()).toMatchObject({
      type: "invitation.created",
      accountSid: world.parent,
      actorSid: world.people.owner.userSid,
      data: '{"role":{"previous":null,"updated":"billing"}}',
    });
    expect(await findInvitation(token)).toMatchObject({
      accountName: "Acme Retail",
      email: "nora@example.com",
      role: "billing",
      invitedBy: "owner",
      registered: false,
    });
    expect(await listInvitations(world.people.administrator, world.parent)).toMatchObject([
      { email: "nora@example.com", role: "billing", invitedBy: "owner" },
    ]);
  });

  it("lets somebody new in, once, after their number is proved", async () => {
    const token = await invited("nora@example.com", "billing");
    const verification = await beginAcceptance(someone, token, newcomer);
    const form = { token, verification, code: codes.last("+4741234567") };
    const other = await invited("other@example.com");
    await expect(completeAcceptance(someone, { ...form, token: other })).rejects.toThrow(NotFound);
    const { userSid, accountSid } = await completeAcceptance(someone, form);
    const nora = await signedIn(userSid, "nora");
    expect(await findAccount(nora, accountSid)).toMatchObject({ sid: world.parent, role: "billing" });
    await expect(completeAcceptance(someone, form)).rejects.toThrow(NotFound);
    expect(await findInvitation(token)).toBeUndefined();
    await expect(beginAcceptance(someone, token, newcomer)).rejects.toThrow(NotFound);
  });

  it("is accepted by a registered person who is signed in, and by nobody else", async () => {
    const actor = await stranger();
    const token = await invited(actor.email);
    await expect(acceptInvitation(await stranger(), { token })).rejects.toThrow(Forbidden);
    await expect(beginAcceptance(someone, token, newcomer)).rejects.toThrow(Conflict);
    await expect(findAccount(actor, world.parent)).rejects.toThrow(NotFound);
    expect(await acceptInvitation(actor, { token })).toBe(world.parent);
    expect(await findAccount(actor, world.alerts)).toMatchObject({ role: "developer" });
    await expect(acceptInvitation(actor, { token })).rejects.toThrow(NotFound);
  });

  it("is replaced by a newer one to the same address, can be revoked, and expires", async () => {
    const first = await invited("late@example.com");
    const second = await invited("late@example.com", "support");
    expect(await findInvitation(first)).toBeUndefined();
    const open = await listInvitations(world.people.owner, world.parent);
    const { id } = open.find(({ email }) => email === "late@example.com")!;
    await revokeInvitation(world.people.administrator, { accountSid: world.parent, id });
    expect(await findInvitation(second)).toBeUndefined();
    expect(await newestEvent()).toMatchObject({ type: "invitation.revoked" });
    await expect(revokeInvitation(world.people.owner, { accountSid: world.parent, id })).rejects.toThrow(
      NotFound,
    );

    const third = await invited("late@example.com");
    await bookkeep((tx) =>
      tx.update(invitations).set({ expiresAt: new Date() }).where(eq(invitations.email, "late@example.com")),
    );
    expect(await findInvitation(third)).toBeUndefined();
  });

  it("is refused to those who may not invite, to a role above one's own, and to another tenant", async () => {
    const before = await database().read.$count(invitations);
    for (const role of ["developer", "billing", "support"] as const)
      await expect(invited("x@example.com", "support", world.people[role])).rejects.toThrow(Forbidden);
    await expect(invited("x@example.com", "owner", world.people.administrator)).rejects.toThrow(Forbidden);
    expect(await newestEvent()).toMatchObject({ type: "request.denied", denied: true });
    await expect(invited("x@example.com", "support", world.globex.owner)).rejects.toThrow(NotFound);
    await expect(listInvitations(world.people.support, world.parent)).rejects.toThrow(Forbidden);
    expect(await database().read.$count(invitations)).toBe(before);
  });

  it("is invalid for a member, and for a subaccount", async () => {
    await expect(invited(world.people.support.email)).rejects.toThrow(Invalid);
    await expect(
      inviteMember(world.people.owner, { accountSid: world.alerts, email: "x@example.com", role: "support" }),
    ).rejects.toThrow(Invalid);
  });

  it("makes way for a newer one of the same address, which is an event; one to an Owner only for an Owner's", async () => {
    const first = await invited("again@example.com", "owner");
    await expect(invited("again@example.com", "support", world.people.administrator)).rejects.toThrow(
      Forbidden,
    );
    expect(await findInvitation(first)).toBeDefined();
    await invited("again@example.com", "support");
    expect(await findInvitation(first)).toBeUndefined();
    expect(await newestEvent()).toMatchObject({ type: "invitation.revoked" });
  });

  it("to an Owner is not revoked by an Administrator", async () => {
    const token = await invited("boss@example.com", "owner");
    const open = await listInvitations(world.people.owner, world.parent);
    const { id } = open.find(({ email }) => email === "boss@example.com")!;
    await expect(
      revokeInvitation(world.people.administrator, { accountSid: world.parent, id }),
    ).rejects.toThrow(Forbidden);
    expect(await findInvitation(token)).toBeDefined();
  });
});

describe("a role", () => {
  it("changes with the next request, and the event says from what to what", async () => {
    const actor = await joined("developer");
    const change = {
      accountSid: world.parent,
      userSid: actor.userSid,
      role: "administrator",
      seen: "developer",
    } as const;
    await changeRole(world.people.administrator, change);
    expect(await findAccount(actor, world.parent)).toMatchObject({ role: "administrator" });
    expect(await newestEvent()).toMatchObject({
      type: "member.updated",
      resourceSid: actor.userSid,
      data: '{"invitationsRevoked":0,"role":{"previous":"developer","updated":"administrator"}}',
    });
    await expect(changeRole(world.people.owner, change)).rejects.toThrow(Conflict);
    const at = await seq();
    await changeRole(world.people.owner, { ...change, seen: "administrator" });
    expect(await seq()).toBe(at);
  });

  it("takes the invitations along that its bearer can no longer give", async () => {
    const actor = await joined("owner");
    const toOwner = await invited("heir@example.com", "owner", actor);
    const toSupport = await invited("aid@example.com", "support", actor);
    const form = { accountSid: world.parent, userSid: actor.userSid };
    await changeRole(world.people.owner, { ...form, role: "administrator", seen: "owner" });
    expect(await findInvitation(toOwner)).toBeUndefined();
    expect(await findInvitation(toSupport)).toBeDefined();
    await removeMember(world.people.owner, form);
    expect(await findInvitation(toSupport)).toBeUndefined();
  });

  it("is not changed by those who may not, nor above one's own, nor from another tenant", async () => {
    const before = await allMemberships();
    const support = {
      accountSid: world.parent,
      userSid: world.people.support.userSid,
      seen: "support",
    } as const;
    const owner = { accountSid: world.parent, userSid: world.people.owner.userSid, seen: "owner" } as const;
    for (const role of ["developer", "billing", "support"] as const) {
      await expect(changeRole(world.people[role], { ...support, role: "owner" })).rejects.toThrow(Forbidden);
      await expect(removeMember(world.people[role], support)).rejects.toThrow(Forbidden);
    }
    const { administrator } = world.people;
    await expect(changeRole(administrator, { ...support, role: "owner" })).rejects.toThrow(Forbidden);
    await expect(changeRole(administrator, { ...owner, role: "support" })).rejects.toThrow(Forbidden);
    await expect(removeMember(administrator, owner)).rejects.toThrow(Forbidden);
    await expect(changeRole(world.globex.owner, { ...support, role: "owner" })).rejects.toThrow(NotFound);
    await expect(removeMember(world.globex.owner, support)).rejects.toThrow(NotFound);
    expect(await allMemberships()).toEqual(before);
  });

  it("of a person who is not a member, or through a subaccount, is nothing to change", async () => {
    const outsider = {
      accountSid: world.parent,
      userSid: world.globex.owner.userSid,
      seen: "owner",
    } as const;
    await expect(changeRole(world.people.owner, { ...outsider, role: "support" })).rejects.toThrow(NotFound);
    const through = {
      accountSid: world.otp,
      userSid: world.people.support.userSid,
      seen: "support",
    } as const;
    await expect(changeRole(world.people.owner, { ...through, role: "billing" })).rejects.toThrow(Invalid);
    await expect(removeMember(world.people.owner, through)).rejects.toThrow(Invalid);
  });
});

describe("the last Owner", () => {
  it("cannot go, not even when two Owners demote each other at once", async () => {
    const { owner } = world.people;
    const alone = { accountSid: world.parent, userSid: owner.userSid, seen: "owner" } as const;
    await expect(changeRole(owner, { ...alone, role: "administrator" })).rejects.toThrow(Invalid);
    await expect(removeMember(owner, alone)).rejects.toThrow(Invalid);

    const second = await joined("owner");
    const results = await Promise.allSettled([
      changeRole(owner, { ...alone, userSid: second.userSid, role: "support" }),
      changeRole(second, { ...alone, role: "support" }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const owners = (await allMemberships()).filter(
      ({ accountSid, role }) => accountSid === world.parent && role === "owner",
    );
    expect(owners).toHaveLength(1);
    const stayed = owners[0]!.userSid === owner.userSid ? owner : second;
    await changeRole(stayed, { ...alone, userSid: owner.userSid, seen: await roleOf(owner), role: "owner" });
    await changeRole(owner, {
      ...alone,
      userSid: second.userSid,
      seen: await roleOf(second),
      role: "support",
    });
  });
});

describe("a member who is removed", () => {
  it("has no access from the next request on", async () => {
    const actor = await joined("administrator");
    await removeMember(world.people.owner, { accountSid: world.parent, userSid: actor.userSid });
    expect(await newestEvent()).toMatchObject({ type: "member.removed", resourceSid: actor.userSid });
    await expect(findAccount(actor, world.parent)).rejects.toThrow(NotFound);
    await expect(invited("x@example.com", "support", actor)).rejects.toThrow(NotFound);
  });
});

describe("the list of members", () => {
  it("is read by every role, highest role first, on a subaccount that of its parent", async () => {
    for (const role of roles) {
      const members = await listMembers(world.people[role], world.parent);
      expect(members[0]).toMatchObject({ role: "owner", name: "owner", email: "owner@example.com" });
      expect(await listMembers(world.people[role], world.alerts)).toEqual(members);
    }
    await expect(listMembers(world.globex.owner, world.parent)).rejects.toThrow(NotFound);
  });
});

async function roleOf(actor: Actor): Promise<Role> {
  return (await findAccount(actor, world.parent)).role;
}
