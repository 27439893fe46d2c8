import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { followParent, stopInheriting } from "#lib/permissions/inheritance.ts";
import { ownEnabled } from "#lib/permissions/own-set.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { useWorld } from "#lib/testing/world.ts";
import { headOf } from "./head.ts";
import { auditLog } from "./log.ts";
import { createdAt, permissionsAfter, permissionsAt } from "./past.ts";

const world = useWorld();

const view = (sid: string, actor: Actor = world.people.owner) => findAccount(actor, sid);
const revisionOf = async (sid: string) => (await view(sid)).permissionsVersion;
const door = (accountSid: string) => ({ accountSid, idempotencyKey: randomUUID() });

async function save(accountSid: string, enable: string[], disable: string[] = []) {
  const acknowledged = enable.includes("NG") ? ["NG"] : [];
  const form = { ...door(accountSid), revision: await revisionOf(accountSid) };
  return savePermissions(world.people.owner, { ...form, enable, disable, acknowledged });
}

/** Waits until the clock of the chain has moved on, so that moments can be told apart, and answers the moment before. */
async function moment(): Promise<Date> {
  const { at } = await headOf(database().read);
  while (Date.now() <= at.getTime() + 1);
  return new Date(at.getTime());
}

const moments: Record<string, Date> = {};
const enabledAt = async (sid: string, name: string) =>
  [...(await permissionsAt(await view(sid), moments[name]!)).enabled].toSorted();

beforeAll(async () => {
  moments["founded"] = await moment();
  await save(world.parent, ["FR", "NG"]);
  moments["wide"] = await moment();
  await stopInheriting(world.people.owner, {
    ...door(world.alerts),
    revision: await revisionOf(world.parent),
  });
  moments["split"] = await moment();
  await save(world.parent, [], ["FR", "US"]);
  await save(world.alerts, ["DE"], ["NG"]);
  moments["apart"] = await moment();
  await followParent(world.people.owner, {
    ...{ ...door(world.alerts), acknowledged: ["NG"] },
    ...{ revision: await revisionOf(world.alerts), parentRevision: await revisionOf(world.parent) },
  });
  moments["together"] = await moment();
  await stopInheriting(world.people.owner, {
    ...door(world.alerts),
    revision: await revisionOf(world.parent),
  });
  moments["again"] = await moment();
});

describe("what was in force at a moment", () => {
  it("is known for an account of its own, after every save", async () => {
    expect(await enabledAt(world.parent, "founded")).toEqual(["US"]);
    expect(await enabledAt(world.parent, "wide")).toEqual(["FR", "NG", "US"]);
    expect(await enabledAt(world.parent, "split")).toEqual(["FR", "NG", "US"]);
    expect(await enabledAt(world.parent, "apart")).toEqual(["NG"]);
  });

  it("is its parent's while a subaccount follows, and its own in between", async () => {
    expect(await enabledAt(world.alerts, "founded")).toEqual(["US"]);
    expect(await enabledAt(world.alerts, "wide")).toEqual(["FR", "NG", "US"]);
    expect(await enabledAt(world.alerts, "split")).toEqual(["FR", "NG", "US"]);
    expect(await enabledAt(world.alerts, "apart")).toEqual(["DE", "FR", "US"]);
    expect(await enabledAt(world.alerts, "together")).toEqual(["NG"]);
    expect(await enabledAt(world.alerts, "again")).toEqual(["NG"]);
    const inherited = async (name: string) =>
      (await permissionsAt(await view(world.alerts), moments[name]!)).inherited;
    expect([await inherited("wide"), await inherited("apart"), await inherited("together")]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("is now what the tables say", async () => {
    for (const sid of [world.parent, world.alerts]) {
      const { enabled } = await permissionsAt(await view(sid), new Date());
      expect(enabled).toEqual(await ownEnabled(database().read, sid));
    }
  });

  it("is nothing before the account was there", async () => {
    const account = await view(world.parent);
    expect(await permissionsAt(account, new Date(0))).toMatchObject({ existed: false });
    expect(await permissionsAt(account, new Date("0001-01-01"))).toMatchObject({ existed: false });
    const created = await createdAt(account);
    expect(await permissionsAt(account, created)).toMatchObject({ existed: true });
    expect(await permissionsAt(account, new Date(created.getTime() - 1))).toMatchObject({ existed: false });
  });

  it("is in times to come what it is now", async () => {
    const { enabled } = await permissionsAt(await view(world.parent), new Date("9999-12-31T23:59:59.999Z"));
    expect(enabled).toEqual(await ownEnabled(database().read, world.parent));
  });

  it("is known right before and after an event, however close others are", async () => {
    const account = await view(world.parent);
    const { entries } = await auditLog(account, { country: "FR", account: account.sid }, {});
    const around = (seq: number) =>
      Promise.all([seq - 1, seq].map((upTo) => permissionsAfter(account, upTo)));
    const [before, after] = await around(entries[0]!.seq);
    expect([...before!.enabled].toSorted()).toEqual(["FR", "NG", "US"]);
    expect([...after!.enabled]).toEqual(["NG"]);
  });
});
