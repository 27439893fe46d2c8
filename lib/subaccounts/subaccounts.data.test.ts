import { and, desc, eq, ne } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { database } from "#db/database.ts";
import { accounts, auditEvents } from "#db/schema.ts";
import { findAccount } from "#lib/accounts.ts";
import { configuration } from "#lib/configuration.ts";
import { Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { useWorld } from "#lib/testing/world.ts";
import { createSubaccount } from "./create.ts";
import { closeSubaccount, renameSubaccount } from "./manage.ts";
import { accountName } from "./subaccount-input.ts";

const world = useWorld();

const view = (sid: string) => findAccount(world.people.owner, sid);
const create = (name: string, over: object = {}, actor = world.people.administrator) =>
  createSubaccount(actor, { accountSid: world.parent, name, idempotencyKey: randomUUID(), ...over });

async function lastEvent() {
  const [row] = await database().read.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1);
  return { ...row!, data: JSON.parse(row!.data) as unknown };
}

function openSubaccounts(): Promise<number> {
  return database().read.$count(
    accounts,
    and(eq(accounts.parentSid, world.parent), ne(accounts.status, "closed")),
  );
}

describe("creating a subaccount", () => {
  it("makes one that follows its parent, with its event", async () => {
    const { sid } = await create("Retail Returns");
    expect(await view(sid)).toMatchObject({
      name: "Retail Returns",
      parentSid: world.parent,
      inherits: true,
      permissionsVersion: (await view(world.parent)).permissionsVersion,
    });
    expect(await lastEvent()).toMatchObject({ type: "account.created", accountSid: sid });
  });

  it("makes one when the same form is posted twice", async () => {
    const key = { idempotencyKey: randomUUID() };
    expect(await create("Twice", key)).toEqual(await create("Twice", key));
  });

  it("stops at the limit, also when two ask at once, and says so", async () => {
    const before = configuration().maxSubaccounts;
    configuration().maxSubaccounts = 1 + (await openSubaccounts());
    onTestFinished(() => void (configuration().maxSubaccounts = before));
    const results = await Promise.allSettled([create("First"), create("Second")]);
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused.map(({ reason }) => String(reason))).toEqual([
      expect.stringMatching(/Acme Retail has \d open subaccounts, as many as this installation allows/),
    ]);
  });

  it("is refused for a role without the right, for strangers, and under a subaccount", async () => {
    await expect(create("X", {}, world.people.developer)).rejects.toBeInstanceOf(Forbidden);
    await expect(create("X", {}, world.globex.owner)).rejects.toBeInstanceOf(NotFound);
    await expect(create("X", { accountSid: world.alerts })).rejects.toBeInstanceOf(Invalid);
  });
});

describe("renaming a subaccount", () => {
  it("is an event with both names, and none for the same name", async () => {
    const { name: before } = await view(world.otp);
    await renameSubaccount(world.people.owner, { accountSid: world.otp, name: "Retail Codes" });
    expect((await view(world.otp)).name).toBe("Retail Codes");
    const event = await lastEvent();
    expect(event).toMatchObject({
      type: "account.renamed",
      data: { name: { previous: before, updated: "Retail Codes" } },
    });
    await renameSubaccount(world.people.owner, { accountSid: world.otp, name: "Retail Codes" });
    expect((await lastEvent()).seq).toBe(event.seq);
  });

  it("is refused for a role without the right, for strangers, and for a parent account", async () => {
    const form = { accountSid: world.otp, name: "Y" };
    await expect(renameSubaccount(world.people.billing, form)).rejects.toBeInstanceOf(Forbidden);
    await expect(renameSubaccount(world.globex.owner, form)).rejects.toBeInstanceOf(NotFound);
    const parent = { accountSid: world.parent, name: "Y" };
    await expect(renameSubaccount(world.people.owner, parent)).rejects.toBeInstanceOf(Invalid);
  });
});

describe("closing a subaccount", () => {
  it("ends it with an event; it is not changed any more, and its parent has one follower less", async () => {
    const { sid } = await create("Short-lived");
    await closeSubaccount(world.people.owner, { accountSid: sid, confirmed: "yes" });
    expect(await view(sid)).toMatchObject({ status: "closed" });
    expect(await lastEvent()).toMatchObject({
      type: "account.closed",
      accountSid: sid,
      data: { status: { previous: "active", updated: "closed" } },
    });
    const again = closeSubaccount(world.people.owner, { accountSid: sid, confirmed: "yes" });
    await expect(again).rejects.toBeInstanceOf(Invalid);
    const rename = renameSubaccount(world.people.owner, { accountSid: sid, name: "Z" });
    await expect(rename).rejects.toBeInstanceOf(Invalid);
    const save = savePermissions(world.people.owner, {
      accountSid: sid,
      revision: (await view(sid)).permissionsVersion,
      idempotencyKey: randomUUID(),
      enable: ["FR"],
      disable: [],
      acknowledged: [],
    });
    await expect(save).rejects.toBeInstanceOf(Invalid);
  });

  it("is refused for a role without the right, for strangers, and for a parent account", async () => {
    const close = (actor = world.people.owner, accountSid = world.alerts) =>
      closeSubaccount(actor, { accountSid, confirmed: "yes" });
    await expect(close(world.people.support)).rejects.toBeInstanceOf(Forbidden);
    await expect(close(world.globex.owner)).rejects.toBeInstanceOf(NotFound);
    await expect(close(world.people.owner, world.parent)).rejects.toBeInstanceOf(Invalid);
  });
});

describe("the name of an account", () => {
  it.each(["Retail", "Ünïcode 中文", "=HYPERLINK()"])("can be %s", (name) => {
    expect(accountName.parse(`  ${name} `)).toBe(name);
  });

  it.each(["", "   ", "a\u0000b", "a\nb", "\u202Egnp.exe", "x".repeat(65)])("cannot be %j", (name) => {
    expect(accountName.safeParse(name).success).toBe(false);
  });
});
