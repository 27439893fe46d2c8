import { desc, eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { database } from "#db/database.ts";
import { apiKeys, auditEvents, idempotencyKeys } from "#db/schema.ts";
import { findAccount } from "#lib/accounts.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { readForm } from "#lib/form.ts";
import { useWorld } from "#lib/testing/world.ts";
import { authenticateKey } from "./authenticate.ts";
import { revokeKeyInput } from "./key-input.ts";
import { listApiKeys } from "./list.ts";
import { createApiKey, revokeApiKey } from "./manage.ts";

const world = useWorld();

const form = (over: object = {}) => ({
  ...({ accountSid: world.parent, name: "SIEM", lifetime: "never", idempotencyKey: randomUUID() } as const),
  ...over,
});
const create = (over: object = {}, actor = world.people.administrator) => createApiKey(actor, form(over));
const lastEvent = async () =>
  (await database().read.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1))[0]!;
const row = async (sid: string) =>
  (await database().read.select().from(apiKeys).where(eq(apiKeys.sid, sid)))[0]!;

it("creates a key whose secret opens its own account, and is stored nowhere", async () => {
  const { sid, secret } = await create();
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(await authenticateKey(sid, secret)).toEqual({ keySid: sid, accountSid: world.parent });
  const event = await lastEvent();
  expect(event).toMatchObject({ type: "api-key.created", resourceSid: sid, accountSid: world.parent });
  const stored = JSON.stringify([
    await row(sid),
    event,
    await database().read.select().from(idempotencyKeys),
  ]);
  expect(stored).not.toContain(secret);
});

it("does not open for a wrong secret, another key's secret, or anything that is no key", async () => {
  const [one, other] = [await create(), await create()];
  for (const [sid, secret] of [
    [one.sid, other.secret],
    [one.sid, ""],
    [`SK${"0".repeat(32)}`, one.secret],
    [world.parent, one.secret],
    ["' or 1=1 --", one.secret],
  ] as const)
    expect(await authenticateKey(sid, secret)).toBeUndefined();
});

it("is dead once it is revoked, and that is an event", async () => {
  const { sid, secret } = await create({ name: "Old gateway" });
  await revokeApiKey(world.people.owner, { accountSid: world.parent, keySid: sid });
  expect(await authenticateKey(sid, secret)).toBeUndefined();
  expect(await lastEvent()).toMatchObject({ type: "api-key.revoked", data: '{"name":"Old gateway"}' });
  const again = revokeApiKey(world.people.owner, { accountSid: world.parent, keySid: sid });
  await expect(again).rejects.toBeInstanceOf(NotFound);
  const [listed] = (await listApiKeys(await findAccount(world.people.owner, world.parent))).filter(
    (key) => key.sid === sid,
  );
  expect(listed).toMatchObject({ state: "revoked", createdBy: "administrator" });
});

it("is listed newest first, after all that work once it is revoked", async () => {
  const [first, second] = [await create({ name: "First" }), await create({ name: "Second" })];
  const third = await create({ name: "Third" });
  await revokeApiKey(world.people.owner, { accountSid: world.parent, keySid: second.sid });
  const keys = await listApiKeys(await findAccount(world.people.owner, world.parent));
  expect(keys.slice(0, 2).map(({ sid }) => sid)).toEqual([third.sid, first.sid]);
  const states = keys.map(({ state }) => state);
  expect(states.lastIndexOf("active")).toBeLessThan(states.indexOf("revoked"));
  expect(keys.find(({ sid }) => sid === second.sid)!.revokedAt).toBeInstanceOf(Date);
});

it.each(["SK\0", `SK${"0".repeat(31)}\0`, "SK1", `AC${"0".repeat(32)}`, "' or 1=1 --"])(
  "is not revoked by what is no sid: %j",
  (keySid) => {
    const posted = new FormData();
    for (const [name, value] of Object.entries({ accountSid: world.parent, keySid }))
      posted.append(name, value);
    expect(() => readForm(revokeKeyInput, posted)).toThrow(Invalid);
  },
);

it("answers for an account with U+0000 in its sid as for an unknown one", async () => {
  await expect(create({ accountSid: "AC\0" })).rejects.toBeInstanceOf(NotFound);
  await expect(findAccount(world.people.owner, "AC\0")).rejects.toBeInstanceOf(NotFound);
});

it("is dead once it has expired", async () => {
  const { sid, secret } = await create({ lifetime: "30" });
  const { expiresAt, createdAt } = await row(sid);
  expect(expiresAt!.getTime() - createdAt.getTime()).toBe(30 * 24 * 3_600_000);
  expect(await authenticateKey(sid, secret)).toBeDefined();
  await database().transaction((tx) =>
    tx
      .update(apiKeys)
      .set({ expiresAt: new Date(0) })
      .where(eq(apiKeys.sid, sid)),
  );
  expect(await authenticateKey(sid, secret)).toBeUndefined();
});

it("notes its last use at most once a minute", async () => {
  const { sid, secret } = await create();
  await authenticateKey(sid, secret);
  const { lastUsedAt } = await row(sid);
  expect(lastUsedAt).not.toBeNull();
  await authenticateKey(sid, secret);
  expect((await row(sid)).lastUsedAt).toEqual(lastUsedAt);
  const past = new Date(Date.now() - 61_000);
  await database().transaction((tx) =>
    tx.update(apiKeys).set({ lastUsedAt: past }).where(eq(apiKeys.sid, sid)),
  );
  await authenticateKey(sid, secret);
  expect((await row(sid)).lastUsedAt!.getTime()).toBeGreaterThan(past.getTime());
});

it("is made once when the same form is sent twice, and the second answer has no secret", async () => {
  const twice = { idempotencyKey: randomUUID(), name: "Twice" };
  await create(twice);
  await expect(create(twice)).rejects.toBeInstanceOf(Conflict);
  const keys = await listApiKeys(await findAccount(world.people.owner, world.parent));
  expect(keys.filter(({ name }) => name === "Twice")).toHaveLength(1);
});

it.each(["developer", "billing", "support"] as const)("is not for the role %s", async (role) => {
  const { sid } = await create();
  await expect(create({}, world.people[role])).rejects.toBeInstanceOf(Forbidden);
  const revoked = revokeApiKey(world.people[role], { accountSid: world.parent, keySid: sid });
  await expect(revoked).rejects.toBeInstanceOf(Forbidden);
  const listed = listApiKeys(await findAccount(world.people[role], world.parent));
  await expect(listed).rejects.toBeInstanceOf(Forbidden);
});

it("is not for strangers, nor revoked through another account", async () => {
  const { sid, secret } = await create();
  await expect(create({}, world.globex.owner)).rejects.toBeInstanceOf(NotFound);
  for (const [actor, accountSid] of [
    [world.globex.owner, world.parent],
    [world.globex.owner, world.globex.parent],
    [world.people.owner, world.otp],
  ] as const)
    await expect(revokeApiKey(actor, { accountSid, keySid: sid })).rejects.toBeInstanceOf(NotFound);
  expect(await authenticateKey(sid, secret)).toBeDefined();
});
