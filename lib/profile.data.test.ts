import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { auditEvents, auditHead, users } from "#db/schema.ts";
import type { Actor } from "./actor.ts";
import { Forbidden, Invalid, Unavailable } from "./errors.ts";
import { bookkeep } from "./mutation.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { changePassword, endOtherSessions, listSessions } from "./profile.ts";
import { liveSession } from "./sessions.ts";
import { endSession } from "./sign-in.ts";
import { signedIn, useWorld } from "./testing/world.ts";

const world = useWorld();
const current = "correct horse battery staple";
const password = "another quite long password";

beforeAll(async () => {
  const passwordHash = await hashPassword(current);
  await bookkeep((tx) => tx.update(users).set({ passwordHash }));
});

const seq = async () => (await database().read.select().from(auditHead))[0]!.seq;
const newestEvent = async () =>
  (await database().read.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1))[0]!;
const isLive = async (actor: Actor) =>
  (await liveSession(database().read, actor.sessionId, new Date())) !== undefined;
const hashOf = async (actor: Actor) =>
  (await database().read.select().from(users).where(eq(users.sid, actor.userSid)))[0]!.passwordHash;

describe("changing the password", () => {
  it("replaces it, ends the other sessions, and tells no secret", async () => {
    const { owner } = world.people;
    const other = await signedIn(owner.userSid, "owner");
    expect(await changePassword(owner, { current, password })).toBe(1);
    expect(await verifyPassword(password, await hashOf(owner))).toBe(true);
    expect(await isLive(other)).toBe(false);
    expect(await isLive(owner)).toBe(true);
    expect(await newestEvent()).toMatchObject({
      type: "user.password-changed",
      actorSid: owner.userSid,
      data: '{"sessionsEnded":1}',
    });
  });

  it("needs the present one, and another one", async () => {
    const { support } = world.people;
    const [before, at] = [await hashOf(support), await seq()];
    await expect(changePassword(support, { current: password, password })).rejects.toMatchObject({
      kind: "invalid",
      details: { fields: { current: ["This is not your password"] } },
    });
    await expect(changePassword(support, { current, password: current })).rejects.toThrow(Invalid);
    expect(await hashOf(support)).toBe(before);
    expect(await seq()).toBe(at);
  });

  it("is refused once the session has ended", async () => {
    const gone = await signedIn(world.people.support.userSid, "support");
    await endSession(gone);
    const before = await hashOf(gone);
    await expect(changePassword(gone, { current, password })).rejects.toThrow(Forbidden);
    expect(await hashOf(gone)).toBe(before);
  });

  it("stops guessing after ten failures", async () => {
    const { billing } = world.people;
    for (let i = 0; i < 10; i++)
      await expect(changePassword(billing, { current: `guess ${i}`, password })).rejects.toThrow(Invalid);
    await expect(changePassword(billing, { current, password })).rejects.toThrow(Unavailable);
  });
});

describe("my sessions", () => {
  it("are listed with this one first, and ended all but this one in one event", async () => {
    const { administrator } = world.people;
    const others = [await signedIn(administrator.userSid, "a"), await signedIn(administrator.userSid, "a")];
    const listed = await listSessions(administrator);
    expect(listed.map(({ current: present }) => present)).toEqual([true, false, false]);
    expect(listed[0]).toMatchObject({ ipAddress: "203.0.113.7", userAgent: "test" });
    const at = await seq();
    expect(await endOtherSessions(administrator)).toBe(2);
    expect(await seq()).toBe(at + 1);
    for (const other of others) expect(await isLive(other)).toBe(false);
    expect(await isLive(administrator)).toBe(true);
    expect(await isLive(world.people.owner)).toBe(true);
    expect(await endOtherSessions(administrator)).toBe(0);
    expect(await seq()).toBe(at + 1);
  });

  it("cannot be ended with a dead session", async () => {
    const gone = await signedIn(world.people.developer.userSid, "developer");
    await endSession(gone);
    await expect(endOtherSessions(gone)).rejects.toThrow(Forbidden);
    expect(await isLive(world.people.developer)).toBe(true);
  });
});
