import { asc, eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { accounts, auditEvents, auditHead, organizations, permissions, users } from "#db/schema.ts";
import { system } from "./actor.ts";
import { eventDigest, genesisHash, hashedEvent, linkHash } from "./audit/chain.ts";
import type { NewEvent } from "./audit/event.ts";
import { Forbidden, Invalid } from "./errors.ts";
import { done, mutate, unchanged } from "./mutation.ts";
import { signedIn, useWorld } from "./testing/world.ts";

const world = useWorld();

const renamed: NewEvent = { type: "test.happened", resourceType: "test", resourceSid: "x", data: {} };
const door = { actor: system, accountSid: null, permission: "platform:prepare" } as const;
const never = () => Promise.reject(new Error("must not run"));
const mine = () => eq(permissions.accountSid, world.parent);
const head = async () => (await database().read.select().from(auditHead))[0]!;
const chain = () => database().read.select().from(auditEvents).orderBy(asc(auditEvents.seq));

/** Recomputes the chain from its genesis and answers the hash it ends with. */
async function recompute(): Promise<string> {
  let hash = genesisHash((await head()).origin);
  for (const [i, event] of (await chain()).entries()) {
    expect(event.seq).toBe(i + 1);
    expect(event.prevHash).toBe(hash);
    hash = linkHash(hash, eventDigest(hashedEvent(event)));
    expect(event.hash).toBe(hash);
  }
  return hash;
}

describe("the door for writes", () => {
  it("commits change and event together, in one gapless chain", async () => {
    await mutate(door, async (tx, { record, now }) => {
      const events = await record([renamed, renamed]);
      await tx.insert(organizations).values({ sid: `OR${"1".repeat(32)}`, name: "One", createdAt: now });
      return done(events, null);
    });
    expect(await recompute()).toBe((await head()).hash);
    expect((await chain()).length).toBe((await head()).seq);
  });

  it("keeps neither when the work fails", async () => {
    const before = await head();
    const work = mutate(door, async (tx, { record, now }) => {
      const events = await record([renamed]);
      await tx.insert(organizations).values({ sid: `OR${"2".repeat(32)}`, name: "Two", createdAt: now });
      if (events.length > 0) throw new Error("power cut");
      return done(events, null);
    });
    await expect(work).rejects.toThrow("power cut");
    expect(await head()).toEqual(before);
    expect(await database().read.select().from(organizations).where(eq(organizations.name, "Two"))).toEqual(
      [],
    );
  });

  it("rolls back whatever was written by work that says nothing changed", async () => {
    const answer = await mutate(door, async (tx, { now }) => {
      await tx.insert(organizations).values({ sid: `OR${"3".repeat(32)}`, name: "Three", createdAt: now });
      return unchanged("same");
    });
    expect(answer).toBe("same");
    expect(await database().read.select().from(organizations).where(eq(organizations.name, "Three"))).toEqual(
      [],
    );
  });

  it("refuses work that does not return every event it recorded", async () => {
    const before = await head();
    const work = mutate(door, async (_tx, { record }) => {
      const [first] = await record([renamed]);
      await record([renamed]);
      return done([first], null);
    });
    await expect(work).rejects.toThrow("Every recorded event");
    expect(await head()).toEqual(before);
  });

  it("does not compile without an event", async () => {
    // @ts-expect-error a bare result is not an outcome
    await expect(mutate(door, () => Promise.resolve("changed"))).rejects.toThrow();
    // @ts-expect-error "done" needs at least one event
    await expect(mutate(door, () => Promise.resolve(done([], null)))).resolves.toBeNull();
  });

  it("does not nest", async () => {
    const work = mutate(door, () => mutate(door, () => Promise.resolve(unchanged(null))) as never);
    await expect(work).rejects.toThrow("cannot open another");
  });

  it("keeps one chain under many writers at once", async () => {
    const before = await head();
    await Promise.all(
      Array.from({ length: 40 }, () =>
        mutate(door, async (_tx, { record }) => done(await record([renamed]), null)),
      ),
    );
    expect((await head()).seq).toBe(before.seq + 40);
    expect(await recompute()).toBe((await head()).hash);
  });
});

describe("who may open it", () => {
  const open = { accountSid: null, permission: "session:end" } as const;

  it("not somebody whose session is made up, or stands for somebody else", async () => {
    const { owner, support } = world.people;
    await expect(
      mutate({ ...open, actor: { ...owner, sessionId: "f".repeat(64) } }, never),
    ).rejects.toBeInstanceOf(Forbidden);
    const borrowed = { ...support, sessionId: owner.sessionId };
    await expect(mutate({ ...open, actor: borrowed }, never)).rejects.toBeInstanceOf(Forbidden);
  });

  it("not a disabled person, from the next request on", async () => {
    const actor = await signedIn(world.people.billing.userSid, "billing");
    await database().transaction((tx) =>
      tx.update(users).set({ disabledAt: new Date() }).where(eq(users.sid, actor.userSid)),
    );
    await expect(mutate({ ...open, actor }, never)).rejects.toBeInstanceOf(Forbidden);
    await database().transaction((tx) =>
      tx.update(users).set({ disabledAt: null }).where(eq(users.sid, actor.userSid)),
    );
  });

  it("not a signed-in person for what only the platform or a visitor may do", async () => {
    const actor = world.people.owner;
    await expect(mutate({ ...door, actor }, never)).rejects.toBeInstanceOf(Forbidden);
    await expect(
      mutate({ actor, accountSid: null, permission: "holds:manage" }, never),
    ).rejects.toBeInstanceOf(Forbidden);
  });

  it("folds repeated refusals into one event, and says how many when the next comes", async () => {
    const actor = world.people.developer;
    const attempt = () =>
      mutate({ actor, accountSid: world.parent, permission: "members:manage" }, never).catch(() => undefined);
    const before = await head();
    for (let i = 0; i < 5; i += 1) await attempt();
    expect((await head()).seq).toBe(before.seq + 1);
    const [event] = await database()
      .read.select()
      .from(auditEvents)
      .where(eq(auditEvents.seq, before.seq + 1));
    expect(event).toMatchObject({ type: "request.denied", denied: true, actorSid: actor.userSid });
  });

  it("not with an idempotency key that was used for something else", async () => {
    const form = { idempotencyKey: randomUUID(), wish: "one" };
    const other = { ...form, wish: "two" };
    const actor = world.people.owner;
    const once = { actor, accountSid: null, permission: "session:end", form } as const;
    await mutate(once, async (_tx, { record }) => done(await record([renamed]), "first"));
    expect(await mutate(once, never)).toBe("first");
    await expect(mutate({ ...once, form: other }, never)).rejects.toBeInstanceOf(Invalid);
    await expect(
      mutate({ ...once, accountSid: world.parent, permission: "geo-permissions:update" }, never),
    ).rejects.toBeInstanceOf(Invalid);
  });
});

describe("what the database itself refuses", () => {
  it.each([
    [
      "changing an event",
      () => database().transaction((tx) => tx.update(auditEvents).set({ type: "nothing" })),
    ],
    ["deleting an event", () => database().transaction((tx) => tx.delete(auditEvents))],
    [
      "changing a permission without an event",
      () => database().transaction((tx) => tx.update(permissions).set({ enabled: false }).where(mine())),
    ],
    [
      "dropping the own set of an account that does not follow",
      () => database().transaction((tx) => tx.delete(permissions).where(mine())),
    ],
    [
      "changing an account without an event",
      () => database().transaction((tx) => tx.update(accounts).set({ name: "x" })),
    ],
    ["deleting an account", () => database().transaction((tx) => tx.delete(accounts))],
  ])("%s", async (_name, attempt) => {
    const before = await database().read.select().from(permissions).where(mine());
    await expect(attempt()).rejects.toThrow();
    expect(await database().read.select().from(permissions).where(mine())).toEqual(before);
  });
});
