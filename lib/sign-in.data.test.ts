import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { auditEvents, sessions, users } from "#db/schema.ts";
import { findAccount } from "./accounts.ts";
import type { Visitor } from "./actor.ts";
import { Forbidden, NotFound, Unavailable } from "./errors.ts";
import { bookkeep } from "./mutation.ts";
import { hashPassword } from "./password.ts";
import { liveSession, sessionIdOf } from "./sessions.ts";
import { endSession, startSession, verifyCredentials } from "./sign-in.ts";
import { signedIn, someone, useWorld } from "./testing/world.ts";

const world = useWorld();
const password = "correct horse battery staple";
const right = { email: "support@example.com", password };

beforeAll(async () => {
  const passwordHash = await hashPassword(password);
  await bookkeep((tx) => tx.update(users).set({ passwordHash }));
});

// Every test from a network of its own: limits of one must not reach into another.
let network = 0;
const visitor = (): Visitor => ({ ...someone, ipAddress: `198.51.100.${++network}` });
const newestEvent = async () =>
  (await database().read.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1))[0]!;

describe("signing in", () => {
  it("knows a person by e-mail in any case and the right password", async () => {
    const sid = await verifyCredentials(visitor(), { ...right, email: " Support@EXAMPLE.com " });
    expect(sid).toBe(world.people.support.userSid);
  });

  it("stores only the hash of the token, and tells that a session started", async () => {
    const caller = visitor();
    const token = await startSession(caller, world.people.support.userSid);
    const [row] = await database()
      .read.select()
      .from(sessions)
      .where(eq(sessions.idHash, sessionIdOf(token)));
    expect(row).toMatchObject({ userSid: world.people.support.userSid, ipAddress: caller.ipAddress });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await newestEvent()).toMatchObject({
      type: "session.started",
      actorType: "visitor",
      ipAddress: caller.ipAddress,
      data: "{}",
    });
  });

  it("refuses unknown, wrong and disabled in the same words, and records it", async () => {
    await bookkeep((tx) =>
      tx.update(users).set({ disabledAt: new Date() }).where(eq(users.email, "billing@example.com")),
    );
    const caller = visitor();
    const attempts = [
      { email: "nobody@example.com", password },
      { email: right.email, password: `${password}!` },
      { email: "billing@example.com", password },
    ].map((given) => verifyCredentials(caller, given));
    for (const result of await Promise.allSettled(attempts)) {
      const reason = (result as PromiseRejectedResult).reason;
      expect(reason).toBeInstanceOf(Forbidden);
      expect(String(reason)).toBe("Forbidden: E-mail or password is wrong");
    }
    expect(await newestEvent()).toMatchObject({
      type: "request.denied",
      denied: true,
      actorType: "visitor",
      ipAddress: caller.ipAddress,
    });
  });

  it("stops guessing at one address after ten failures, whoever guesses, and then even the right password", async () => {
    const email = "developer@example.com";
    for (let i = 0; i < 10; i++) {
      await expect(verifyCredentials(visitor(), { email, password: `guess ${i}` })).rejects.toThrow(
        Forbidden,
      );
    }
    await expect(verifyCredentials(visitor(), { email, password })).rejects.toThrow(Unavailable);
  });

  it("does not count what succeeds", async () => {
    for (let i = 0; i < 12; i++) await verifyCredentials(visitor(), right);
  });
});

describe("signing out", () => {
  it("kills the session at once: its cookie is dead and its door shut", async () => {
    const token = await startSession(someone, world.people.owner.userSid);
    const actor = { ...world.people.owner, sessionId: sessionIdOf(token) };
    await endSession(actor);
    expect(await liveSession(database().read, sessionIdOf(token), new Date())).toBeUndefined();
    expect(await newestEvent()).toMatchObject({ type: "session.ended", actorSid: actor.userSid });
    await expect(endSession(actor)).rejects.toThrow(Forbidden);
  });

  it("ends another of my sessions, and nobody else's", async () => {
    const mine = await signedIn(world.people.owner.userSid, "owner");
    await endSession(world.people.owner, mine.sessionId);
    expect(await liveSession(database().read, mine.sessionId, new Date())).toBeUndefined();
    const before = await newestEvent();
    await expect(endSession(world.people.owner, world.globex.owner.sessionId)).rejects.toThrow(NotFound);
    expect(await newestEvent()).toEqual(before);
    expect(await findAccount(world.globex.owner, world.globex.parent)).toMatchObject({ role: "owner" });
  });
});

describe("a session", () => {
  it("ends after its idle and its absolute time", async () => {
    const { sessionId } = await signedIn(world.people.owner.userSid, "owner");
    const after = (minutes: number) =>
      liveSession(database().read, sessionId, new Date(Date.now() + minutes * 60_000));
    expect(await after(29)).toMatchObject({ sid: world.people.owner.userSid });
    expect(await after(31)).toBeUndefined();
    await bookkeep((tx) =>
      tx
        .update(sessions)
        .set({ lastSeenAt: new Date(Date.now() + 12 * 3_600_000) })
        .where(eq(sessions.idHash, sessionId)),
    );
    expect(await after(12 * 60 - 1)).toBeDefined();
    expect(await after(12 * 60 + 1)).toBeUndefined();
  });
});
