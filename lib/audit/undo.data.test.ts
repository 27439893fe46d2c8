import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { stopInheriting } from "#lib/permissions/inheritance.ts";
import { ownEnabled } from "#lib/permissions/own-set.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { useWorld } from "#lib/testing/world.ts";
import { findEvent } from "./find.ts";
import { auditLog } from "./log.ts";
import { prepareUndo } from "./undo.ts";
import { verifyDatabase } from "./verify/database.ts";

const world = useWorld();

const view = (sid: string, actor: Actor = world.people.owner) => findAccount(actor, sid);

async function save(accountSid: string, enable: string[], disable: string[] = [], extra: object = {}) {
  const acknowledged = enable.includes("NG") ? ["NG"] : [];
  const { permissionsVersion: revision } = await view(accountSid);
  const form = { accountSid, idempotencyKey: randomUUID(), revision };
  return savePermissions(world.people.owner, { ...form, enable, disable, acknowledged, ...extra });
}

async function lastEvent(sid: string): Promise<string> {
  return (await auditLog(await view(sid), { account: sid }, {})).entries[0]!.sid;
}

async function prepare(sid: string, event: string, actor?: Actor) {
  return prepareUndo(actor ?? world.people.owner, await view(sid, actor), event);
}

describe("undoing an event", () => {
  it("is prepared as the reverse of what it changed, and the two events know each other", async () => {
    await save(world.parent, ["NG"]);
    const { eventSid } = await save(world.parent, ["BE"], ["NG"]);
    const undo = await prepare(world.parent, eventSid!);
    expect(undo).toMatchObject({
      enable: ["NG"],
      disable: ["BE"],
      risky: ["NG"],
      followers: 2,
      settled: 0,
      impossible: [],
      intact: true,
    });
    const undone = await save(world.parent, [...undo.enable], [...undo.disable], { undoes: eventSid });
    const account = await view(world.parent);
    const { data, entry, links } = await findEvent(world.people.owner, account, undone.eventSid!);
    expect(data).toMatchObject({ undoes: eventSid });
    expect(entry.sentence).toBe(
      "enabled Nigeria, disabled Belgium; acknowledged high risk: Nigeria; undid an earlier change",
    );
    expect(links).toMatchObject({ undoes: { sid: eventSid }, undoneBy: undefined });
    const original = await findEvent(world.people.owner, account, eventSid!);
    expect(original.links).toEqual({ undoes: undefined, undoneBy: entry });
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
    await expect(save(world.parent, [], [...disable], { revision, undoes: eventSid })).rejects.toBeInstanceOf(
      Conflict,
    );
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

  it("says of a switch of inheritance that it is one", async () => {
    const { permissionsVersion: revision } = await view(world.otp);
    const form = { accountSid: world.otp, idempotencyKey: randomUUID(), revision };
    const { eventSid } = await stopInheriting(world.people.owner, form);
    await expect(prepare(world.otp, eventSid)).rejects.toThrow("switched inheritance");
  });
});

describe("a save that says what it undoes", () => {
  const refused = async (undoes: string, enable: string[], disable: string[] = []) => {
    const before = await ownEnabled(database().read, world.parent);
    await expect(save(world.parent, enable, disable, { undoes })).rejects.toBeInstanceOf(Invalid);
    expect(await ownEnabled(database().read, world.parent)).toEqual(before);
  };

  it("may undo a part", async () => {
    const { eventSid } = await save(world.parent, ["IT", "GR"]);
    expect(await save(world.parent, [], ["GR"], { undoes: eventSid })).toMatchObject({ disabled: ["GR"] });
  });

  it("is refused where it does something else as well, or the same again", async () => {
    const { eventSid } = await save(world.parent, ["DK"]);
    await refused(eventSid!, ["SE"], ["DK"]);
    await refused(eventSid!, ["SE"]);
    await save(world.parent, [], ["DK"]);
    await refused(eventSid!, ["DK"]);
  });

  it("is refused for events of other accounts, unknown ones, and those that changed no permissions", async () => {
    const created = (await auditLog(await view(world.parent), { type: "account.created" }, {})).entries;
    const foreign = await auditLog(await view(world.globex.parent, world.globex.owner), {}, {});
    const denied = prepare(world.parent, created[0]!.sid, world.people.developer);
    await expect(denied).rejects.toBeInstanceOf(Forbidden);
    const home = (sid: string) => refused(sid, [], ["US"]);
    for (const { sid } of [...created, ...foreign.entries]) await home(sid);
    await home(`AE${"0".repeat(32)}`);
  });

  it("leaves a database in which verification finds nothing off", async () => {
    const { findings } = await verifyDatabase(database().read, { checkpoints: [], keys: [] });
    expect(findings).toMatchObject({ count: 0 });
  });
});
