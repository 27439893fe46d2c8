import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { followParent, stopInheriting } from "#lib/permissions/inheritance.ts";
import { ownEnabled } from "#lib/permissions/own-set.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { useWorld } from "#lib/testing/world.ts";
import { findEvent } from "./find.ts";
import { headOf } from "./head.ts";
import { auditLog } from "./log.ts";
import { permissionsAt } from "./past.ts";
import { prepareUndo } from "./undo.ts";

const world = useWorld();

const view = (sid: string, actor: Actor = world.people.owner) => findAccount(actor, sid);
const revisionOf = async (sid: string) => (await view(sid)).permissionsVersion;
const door = (accountSid: string) => ({ accountSid, idempotencyKey: randomUUID() });

async function save(accountSid: string, enable: string[], disable: string[] = [], extra: object = {}) {
  const acknowledged = enable.includes("NG") ? ["NG"] : [];
  const form = { ...door(accountSid), revision: await revisionOf(accountSid) };
  return savePermissions(world.people.owner, { ...form, enable, disable, acknowledged, ...extra });
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
    expect(await permissionsAt(await view(world.parent), new Date(0))).toMatchObject({ existed: false });
  });
});

describe("taking back an event", () => {
  const lastEvent = async (sid: string) =>
    (await auditLog(await view(sid), { account: sid }, {})).entries[0]!.sid;
  const prepare = async (sid: string, event: string, actor?: Actor) =>
    prepareUndo(actor ?? world.people.owner, await view(sid, actor), event);

  it("prepares the reverse of what it changed, and the save says what it takes back", async () => {
    const { eventSid } = await save(world.parent, ["BE"], ["NG"]);
    const undo = await prepare(world.parent, eventSid!);
    expect(undo).toMatchObject({
      enable: ["NG"],
      disable: ["BE"],
      risky: ["NG"],
      followers: 1,
      settled: 0,
      impossible: [],
    });
    const undone = await save(world.parent, [...undo.enable], [...undo.disable], { undoes: eventSid });
    const account = await view(world.parent);
    const { data, entry } = await findEvent(world.people.owner, account, undone.eventSid!);
    expect(data).toMatchObject({ undoes: eventSid });
    expect(entry.sentence).toBe(
      "enabled Nigeria, disabled Belgium; acknowledged high risk: Nigeria; undid an earlier change",
    );
  });

  it("leaves alone what is already as it was", async () => {
    const { eventSid } = await save(world.parent, ["CH", "AT"]);
    await save(world.parent, [], ["AT"]);
    expect(await prepare(world.parent, eventSid!)).toMatchObject({ enable: [], disable: ["CH"], settled: 1 });
  });

  it("is refused by the save when somebody changes the permissions meanwhile", async () => {
    const { eventSid } = await save(world.parent, ["LU"]);
    const { revision, disable } = await prepare(world.parent, eventSid!);
    await save(world.parent, ["PT"]);
    await expect(save(world.parent, [], [...disable], { revision })).rejects.toBeInstanceOf(Conflict);
  });

  it("is for those who may change permissions, and for events that changed some here", async () => {
    const { eventSid } = await save(world.parent, ["ES"]);
    await expect(prepare(world.parent, eventSid!, world.people.developer)).rejects.toBeInstanceOf(Forbidden);
    await expect(prepare(world.alerts, eventSid!)).rejects.toBeInstanceOf(NotFound);
    await expect(prepare(world.parent, await lastEvent(world.alerts))).rejects.toBeInstanceOf(Invalid);
    await expect(prepare(world.alerts, await lastEvent(world.alerts))).rejects.toBeInstanceOf(Invalid);
    await expect(
      prepareUndo(world.globex.owner, await view(world.globex.parent, world.globex.owner), eventSid!),
    ).rejects.toBeInstanceOf(NotFound);
  });
});
