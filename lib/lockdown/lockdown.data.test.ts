import { gt } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { auditEvents, auditHead } from "#db/schema.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { AcknowledgmentRequired, Conflict, Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { enabledOf } from "#lib/permissions/enabled-of.ts";
import { followParent, stopInheriting } from "#lib/permissions/inheritance.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { createSubaccount } from "#lib/subaccounts/create.ts";
import { closeSubaccount } from "#lib/subaccounts/manage.ts";
import { useWorld } from "#lib/testing/world.ts";
import { lockdownsOf } from "./list.ts";
import { lockDown, previewLockdown } from "./lock-down.ts";
import { previewRestore, restore } from "./restore.ts";

const world = useWorld();

const view = (sid: string) => findAccount(world.people.owner, sid);
const seq = async () => (await database().read.select().from(auditHead))[0]!.seq;

/** What is enabled for an account, by whatever set. */
async function effective(sid: string): Promise<string[]> {
  const { inherits, parentSid } = await view(sid);
  const origin = inherits ? parentSid! : sid;
  return [...(await enabledOf(database().read, [origin])).get(origin)!].toSorted();
}

async function save(accountSid: string, set: string[]): Promise<void> {
  const present = await effective(accountSid);
  const enable = set.filter((id) => !present.includes(id));
  await savePermissions(world.people.owner, {
    accountSid,
    revision: (await view(accountSid)).permissionsVersion,
    idempotencyKey: randomUUID(),
    enable,
    disable: present.filter((id) => !set.includes(id)),
    acknowledged: enable.filter((id) => id === "NG" || id === "PK"),
  });
}

async function stop(accountSid: string): Promise<void> {
  const { inherits, permissionsVersion } = await view(accountSid);
  const form = { accountSid, revision: permissionsVersion, idempotencyKey: randomUUID() };
  if (inherits) await stopInheriting(world.people.owner, form);
}

async function follow(accountSid: string): Promise<void> {
  await followParent(world.people.owner, {
    accountSid,
    revision: (await view(accountSid)).permissionsVersion,
    parentRevision: (await view(world.parent)).permissionsVersion,
    idempotencyKey: randomUUID(),
    acknowledged: [],
  });
}

const down = (keep: string[] = ["FR"], actor: Actor = world.people.administrator) =>
  lockDown(actor, { accountSid: world.parent, keep, idempotencyKey: randomUUID() });

async function back(lockdownSid: string, over: object = {}, actor: Actor = world.people.administrator) {
  const { basis } = await previewRestore(world.people.owner, { accountSid: world.parent, lockdownSid });
  const seen = new Map(basis.map((account) => [account.sid, account.permissionsVersion]));
  const form = { accountSid: world.parent, lockdownSid, idempotencyKey: randomUUID(), seen };
  return restore(actor, { ...form, acknowledged: ["NG"], ...over });
}

async function eventsAfter(from: number) {
  const rows = await database()
    .read.select()
    .from(auditEvents)
    .where(gt(auditEvents.seq, from))
    .orderBy(auditEvents.seq);
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Record<string, unknown> }));
}

/** Every test begins with: Retail {FR NG}, Retail OTP following, Retail Alerts with its own {ES NG}. */
beforeEach(async () => {
  if (!(await view(world.otp)).inherits) await follow(world.otp).catch(() => undefined);
  await save(world.parent, ["FR", "NG"]);
  await stop(world.alerts);
  await save(world.alerts, ["ES", "NG"]);
});

describe("a lockdown", () => {
  it("switches off the whole tree except what is kept, in one transaction", async () => {
    const at = await seq();
    const result = await down();
    expect(result).toMatchObject({ changed: 2, followers: 1 });
    expect([
      await effective(world.parent),
      await effective(world.otp),
      await effective(world.alerts),
    ]).toEqual([["FR"], ["FR"], []]);
    const events = await eventsAfter(at);
    expect(events.map(({ type, accountSid }) => [type, accountSid])).toEqual([
      ["lockdown.started", world.parent],
      ["sms-geographic-permissions.updated", world.parent],
      ["sms-geographic-permissions.updated", world.alerts],
    ]);
    expect(new Set(events.map(({ correlationId }) => correlationId)).size).toBe(1);
    expect(events[2]!.data).toEqual({
      lockdown: result.lockdownSid,
      changes: {
        ES: { previous: "enabled", updated: "disabled" },
        NG: { previous: "enabled", updated: "disabled" },
      },
    });
    const [entry] = await lockdownsOf(await view(world.parent));
    expect(entry).toMatchObject({ sid: result.lockdownSid, kept: ["FR"], restoredAt: null });
  });

  it("enables nothing, not even what is kept", async () => {
    await down(["FR", "DE"]);
    expect(await effective(world.parent)).toEqual(["FR"]);
  });

  it("does not wait for a fresh look: what changed after the preview is locked down too", async () => {
    await previewLockdown(world.people.owner, { accountSid: world.parent, keep: ["FR"] });
    await save(world.alerts, ["ES", "NG", "PK"]);
    await down();
    expect(await effective(world.alerts)).toEqual([]);
  });

  it("writes nothing where everything is off already", async () => {
    await down();
    const at = await seq();
    expect(await down()).toMatchObject({ lockdownSid: null, changed: 0 });
    expect(await seq()).toBe(at);
  });

  it("is refused for a role without the right, for strangers, on a subaccount, and for an unknown country", async () => {
    await expect(down([], world.people.developer)).rejects.toBeInstanceOf(Forbidden);
    await expect(down([], world.globex.owner)).rejects.toBeInstanceOf(NotFound);
    await expect(down(["ZZ"])).rejects.toBeInstanceOf(Invalid);
    const form = { accountSid: world.alerts, keep: [], idempotencyKey: randomUUID() };
    await expect(lockDown(world.people.owner, form)).rejects.toBeInstanceOf(Invalid);
    expect(await effective(world.parent)).toEqual(["FR", "NG"]);
  });
});

describe("a restore", () => {
  it("brings back exactly the snapshot, with the acknowledgment of what comes on", async () => {
    const { lockdownSid } = await down();
    await expect(back(lockdownSid!, { acknowledged: [] })).rejects.toBeInstanceOf(AcknowledgmentRequired);
    const at = await seq();
    expect(await back(lockdownSid!)).toMatchObject({ changed: 2, followers: 1 });
    expect([await effective(world.parent), await effective(world.alerts)]).toEqual([
      ["FR", "NG"],
      ["ES", "NG"],
    ]);
    const events = await eventsAfter(at);
    expect(events[0]).toMatchObject({ type: "lockdown.ended", resourceSid: lockdownSid });
    expect(events[2]).toMatchObject({
      highRisk: true,
      data: { restored: lockdownSid, acknowledged: ["NG"] },
    });
    const [entry] = await lockdownsOf(await view(world.parent));
    expect(entry!.restoredAt).not.toBeNull();
  });

  it("brings back who followed and who did not", async () => {
    const { lockdownSid } = await down();
    await follow(world.alerts);
    await stop(world.otp);
    await save(world.otp, ["FR", "IT"]);
    const at = await seq();
    await back(lockdownSid!);
    expect([(await view(world.otp)).inherits, (await view(world.alerts)).inherits]).toEqual([true, false]);
    expect([
      await effective(world.parent),
      await effective(world.otp),
      await effective(world.alerts),
    ]).toEqual([
      ["FR", "NG"],
      ["FR", "NG"],
      ["ES", "NG"],
    ]);
    const [, left, parent, came] = await eventsAfter(at);
    expect(left!.data).toMatchObject({
      copied: ["FR"],
      inherits: { previous: true, updated: false },
      changes: { ES: { updated: "enabled" }, FR: { updated: "disabled" }, NG: { updated: "enabled" } },
    });
    expect(parent).toMatchObject({ accountSid: world.parent });
    expect(came!.data).toMatchObject({
      inherits: { previous: false, updated: true },
      changes: { IT: { updated: "disabled" }, NG: { updated: "enabled" } },
    });
  });

  it("is refused when an account changed after the preview, and when it was restored already", async () => {
    const { lockdownSid } = await down();
    const preview = await previewRestore(world.people.owner, {
      accountSid: world.parent,
      lockdownSid: lockdownSid!,
    });
    const seen = new Map(preview.basis.map((account) => [account.sid, account.permissionsVersion]));
    await save(world.alerts, ["IT"]);
    await expect(back(lockdownSid!, { seen })).rejects.toBeInstanceOf(Conflict);
    expect(await effective(world.alerts)).toEqual(["IT"]);
    await back(lockdownSid!);
    await expect(back(lockdownSid!)).rejects.toBeInstanceOf(Conflict);
  });

  it("of an earlier lockdown ends the later ones with it", async () => {
    const first = await down(["FR"]);
    await down([]);
    await back(first.lockdownSid!);
    expect(await effective(world.parent)).toEqual(["FR", "NG"]);
    const entries = await lockdownsOf(await view(world.parent));
    expect(entries.slice(0, 2).every(({ restoredAt }) => restoredAt !== null)).toBe(true);
  });

  it("leaves alone what is newer, and what was closed", async () => {
    const form = { accountSid: world.parent, idempotencyKey: randomUUID() };
    const old = await createSubaccount(world.people.owner, { ...form, name: "Old" });
    await stop(old.sid);
    const { lockdownSid } = await down();
    await closeSubaccount(world.people.owner, { accountSid: old.sid, confirmed: "yes" });
    const young = await createSubaccount(world.people.owner, {
      ...form,
      name: "Young",
      idempotencyKey: randomUUID(),
    });
    await stop(young.sid);
    const plan = await previewRestore(world.people.owner, {
      accountSid: world.parent,
      lockdownSid: lockdownSid!,
    });
    expect(plan.newer.map(({ name }) => name)).toEqual(["Young"]);
    expect(plan.closed).toBe(1);
    await back(lockdownSid!);
    expect([await effective(young.sid), await effective(old.sid)]).toEqual([["FR"], ["FR"]]);
  });

  it("is refused for a role without the right, for strangers, and for an unknown lockdown", async () => {
    const { lockdownSid } = await down();
    await expect(back(lockdownSid!, {}, world.people.billing)).rejects.toBeInstanceOf(Forbidden);
    await expect(back(lockdownSid!, {}, world.globex.owner)).rejects.toBeInstanceOf(NotFound);
    const unknown = { accountSid: world.parent, lockdownSid: `LD${"0".repeat(32)}` };
    await expect(previewRestore(world.people.owner, unknown)).rejects.toBeInstanceOf(NotFound);
    expect(await effective(world.parent)).toEqual(["FR"]);
    await back(lockdownSid!);
  });
});
