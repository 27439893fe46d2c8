import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { accounts, prefixHolds } from "#db/schema.ts";
import { findAccount } from "#lib/accounts.ts";
import { system } from "#lib/actor.ts";
import { NotFound } from "#lib/errors.ts";
import { done, mutate } from "#lib/mutation.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { newSid } from "#lib/sid.ts";
import { useWorld } from "#lib/testing/world.ts";
import { decide } from "./decide.ts";

const world = useWorld();

const toUs = "+12025550123";
const toNigeria = "+2348012345678";
const toGuernsey = "+447911123456";
const toIran = "+989121234567";

async function one(accountSid: string, to: string) {
  const [verdict] = await decide(accountSid, [to]);
  return verdict!;
}

async function save(wish: { enable?: string[]; disable?: string[]; acknowledged?: string[] }) {
  const { owner } = world.people;
  const { permissionsVersion } = await findAccount(owner, world.parent);
  return savePermissions(owner, {
    accountSid: world.parent,
    revision: permissionsVersion,
    idempotencyKey: randomUUID(),
    enable: wish.enable ?? [],
    disable: wish.disable ?? [],
    acknowledged: wish.acknowledged ?? [],
  });
}

const platform = { actor: system, accountSid: null, permission: "platform:prepare" } as const;

const setStatus = (sid: string, status: "active" | "suspended" | "closed") =>
  mutate(platform, async (tx, { record }) => {
    const [event] = await record([
      {
        type: "account.updated",
        accountSid: sid,
        resourceType: "account",
        resourceSid: sid,
        data: { status },
      },
    ]);
    await tx.update(accounts).set({ status, auditSeq: event.seq }).where(eq(accounts.sid, sid));
    return done([event], event.sid);
  });

const hold = (prefix: string) =>
  mutate(platform, async (tx, { record, now }) => {
    const [event] = await record([
      { type: "prefix-hold.created", resourceType: "prefix-hold", resourceSid: prefix, data: { prefix } },
    ]);
    await tx.insert(prefixHolds).values({ prefix, reason: "pumping", auditSeq: event.seq, createdAt: now });
    return done([event], event.sid);
  });

afterEach(async () => {
  await database().transaction((tx) => tx.delete(prefixHolds));
  const { status } = await findAccount(world.people.owner, world.parent);
  if (status !== "active") await setStatus(world.parent, "active");
});

describe("the decision for one number", () => {
  it("allows what the account has enabled, and says by whom and by which event", async () => {
    const { eventSid } = await save({ enable: ["NG"], acknowledged: ["NG"] });
    expect(await one(world.parent, toNigeria)).toMatchObject({
      allowed: true,
      reason: "allowed",
      code: null,
      message: null,
      destination: { id: "NG", iso2: "NG", prefix: "234" },
      decidedBy: { accountSid: world.parent, name: "Acme Retail", inherited: false },
      event: { sid: eventSid, by: "owner" },
    });
  });

  it("counts a save for the very next number, on subaccounts that follow too", async () => {
    const { eventSid } = await save({ disable: ["NG"] });
    expect(await one(world.alerts, toNigeria)).toMatchObject({
      allowed: false,
      reason: "not_enabled",
      code: 21408,
      message: `Permission to send an SMS has not been enabled for the region indicated by the 'To' number: ${toNigeria}.`,
      decidedBy: { accountSid: world.parent, name: "Acme Retail", inherited: true },
      event: { sid: eventSid, by: "owner" },
    });
  });

  it("blocks what was never enabled, and has no event to show for it", async () => {
    expect(await one(world.parent, toGuernsey)).toMatchObject({ code: 21408, event: null });
  });

  it("never allows an undeliverable destination", async () => {
    expect(await one(world.parent, toIran)).toMatchObject({
      allowed: false,
      code: 21612,
      reason: "undeliverable",
    });
  });

  it("lets a held prefix win over a permission and over sanctions, the longest one first", async () => {
    await hold("1202");
    await hold("1");
    await hold("98");
    expect(await one(world.parent, toUs)).toMatchObject({
      allowed: false,
      code: 30450,
      reason: "prefix_held",
    });
    expect(await one(world.parent, toIran)).toMatchObject({ code: 30450 });
    expect(await one(world.parent, toNigeria)).toMatchObject({ code: 21408 });
  });

  it.each(["suspended", "closed"] as const)(
    "stops an account that is %s, and its subaccounts",
    async (status) => {
      await hold("1");
      await setStatus(world.parent, status);
      for (const sid of [world.parent, world.alerts])
        expect(await one(sid, toUs)).toMatchObject({
          allowed: false,
          code: 20005,
          reason: "account_inactive",
        });
      expect(await one(world.globex.parent, "+4915112345678")).toMatchObject({ allowed: true });
    },
  );

  it("finds fault with a number before anything else", async () => {
    await setStatus(world.parent, "closed");
    for (const to of ["12025550123", "+18005550123", "+1202555", "+4407911123456", ""])
      expect(await one(world.parent, to)).toMatchObject({ allowed: false, code: 21211, destination: null });
  });

  it("does not repeat a text that has not the form of a number", async () => {
    expect((await one(world.parent, "<script>")).message).toBe(
      "The 'To' number is not a valid phone number.",
    );
  });

  it("answers for many numbers in the order asked, each as if it were alone", async () => {
    const asked = [toIran, toUs, "nonsense", toNigeria, toUs];
    const together = await decide(world.parent, asked);
    expect(together.map(({ to }) => to)).toEqual(asked);
    for (const [at, to] of asked.entries()) expect(together[at]).toEqual(await one(world.parent, to));
  });

  it("knows no account that does not exist", async () => {
    await expect(decide(newSid("AC"), [toUs])).rejects.toBeInstanceOf(NotFound);
  });
});
