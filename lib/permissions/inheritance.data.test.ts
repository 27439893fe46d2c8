import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { auditEvents, auditHead, permissions } from "#db/schema.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { AcknowledgmentRequired, Conflict, Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { useWorld } from "#lib/testing/world.ts";
import { effectivePermissions } from "./effective.ts";
import { followParent, stopInheriting } from "./inheritance.ts";
import { savePermissions, type StaleDetails } from "./save.ts";

const world = useWorld();

const view = (sid: string) => findAccount(world.people.owner, sid);
const seq = async () => (await database().read.select().from(auditHead))[0]!.seq;

async function enabledIn(sid: string): Promise<string[]> {
  const { decisions } = await effectivePermissions(await view(sid));
  return [...decisions.values()]
    .filter((d) => d.enabled)
    .map((d) => d.destinationId)
    .toSorted();
}

async function lastEvent() {
  const [row] = await database()
    .read.select()
    .from(auditEvents)
    .where(eq(auditEvents.seq, await seq()));
  return { ...row!, data: JSON.parse(row!.data) as unknown };
}

async function save(
  accountSid: string,
  wish: { enable?: string[]; disable?: string[] },
  risky: string[] = [],
) {
  const revision = (await view(accountSid)).permissionsVersion;
  const form = { accountSid, revision, idempotencyKey: randomUUID(), acknowledged: risky };
  return savePermissions(world.people.owner, { ...form, enable: [], disable: [], ...wish });
}

async function stop(over: object = {}, actor: Actor = world.people.administrator) {
  const revision = (await view(world.alerts)).permissionsVersion;
  return stopInheriting(actor, {
    accountSid: world.alerts,
    revision,
    idempotencyKey: randomUUID(),
    ...over,
  });
}

async function follow(over: object = {}, actor: Actor = world.people.administrator) {
  const form = { accountSid: world.alerts, idempotencyKey: randomUUID(), acknowledged: [] };
  const revision = (await view(world.alerts)).permissionsVersion;
  const parentRevision = (await view(world.parent)).permissionsVersion;
  return followParent(actor, { ...form, revision, parentRevision, ...over });
}

/** Every test begins with Retail Alerts following Acme Retail, which has FR and NG enabled. */
beforeEach(async () => {
  const { inherits } = await view(world.alerts);
  const present = await enabledIn(world.parent);
  const wish = { enable: ["FR", "NG"], disable: present.filter((id) => id !== "FR" && id !== "NG") };
  await save(world.parent, wish, present.includes("NG") ? [] : ["NG"]);
  const risky = inherits || (await enabledIn(world.alerts)).includes("NG") ? [] : ["NG"];
  if (!inherits) await follow({ acknowledged: risky });
});

describe("switching inheritance off", () => {
  it("changes nothing by itself, copies high-risk countries without a new acknowledgment, and is one event", async () => {
    const at = await seq();
    const switched = await stop();
    expect(await enabledIn(world.alerts)).toEqual(["FR", "NG"]);
    expect(await view(world.alerts)).toMatchObject({
      inherits: false,
      permissionsVersion: switched.revision,
    });
    expect(await seq()).toBe(at + 1);
    expect(await lastEvent()).toMatchObject({
      type: "sms-geographic-permissions.updated",
      accountSid: world.alerts,
      highRisk: false,
      data: { inherits: { previous: true, updated: false }, copied: ["FR", "NG"], changes: {} },
    });
  });

  it("makes both sides independent", async () => {
    await stop();
    await save(world.parent, { enable: ["ES"], disable: ["FR"] });
    await save(world.alerts, { enable: ["PT"] });
    expect(await enabledIn(world.parent)).toEqual(["ES", "NG"]);
    expect(await enabledIn(world.alerts)).toEqual(["FR", "NG", "PT"]);
    expect(await enabledIn(world.otp)).toEqual(["ES", "NG"]);
  });

  it("is refused where the parent's set is newer than seen, and says what changed", async () => {
    const seen = (await view(world.alerts)).permissionsVersion;
    await save(world.parent, { enable: ["IT"] });
    const error = await stop({ revision: seen }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Conflict);
    expect((error as Conflict<StaleDetails>).details?.changes).toMatchObject([{ destinationId: "IT" }]);
    expect(await view(world.alerts)).toMatchObject({ inherits: true });
  });

  it("is one event when the same form is posted twice, and a conflict for a second form", async () => {
    const form = { idempotencyKey: randomUUID(), revision: (await view(world.alerts)).permissionsVersion };
    const first = await stop(form);
    const at = await seq();
    expect(await stop(form)).toEqual(first);
    expect(await seq()).toBe(at);
    await expect(stop()).rejects.toBeInstanceOf(Conflict);
  });
});

describe("switching inheritance on", () => {
  it("drops the own set, tells what changed effectively, and is one event", async () => {
    await stop();
    await save(world.alerts, { enable: ["PT"], disable: ["FR"] });
    const at = await seq();
    const switched = await follow();
    expect(switched).toMatchObject({ inherits: true, enabled: ["FR"], disabled: ["PT"] });
    expect(await seq()).toBe(at + 1);
    expect((await lastEvent()).data).toEqual({
      inherits: { previous: false, updated: true },
      changes: {
        FR: { previous: "disabled", updated: "enabled" },
        PT: { previous: "enabled", updated: "disabled" },
      },
    });
    expect(await enabledIn(world.alerts)).toEqual(["FR", "NG"]);
    const own = await database()
      .read.select()
      .from(permissions)
      .where(eq(permissions.accountSid, world.alerts));
    expect(own).toEqual([]);
    expect(await view(world.alerts)).toMatchObject({ permissionsVersion: switched.revision });
  });

  it("needs the acknowledgment of exactly the high-risk countries that come on", async () => {
    await stop();
    await save(world.alerts, { disable: ["NG"] });
    await expect(follow()).rejects.toBeInstanceOf(AcknowledgmentRequired);
    await expect(follow({ acknowledged: ["PK"] })).rejects.toBeInstanceOf(AcknowledgmentRequired);
    expect(await enabledIn(world.alerts)).toEqual(["FR"]);
    await follow({ acknowledged: ["NG"] });
    expect(await lastEvent()).toMatchObject({ highRisk: true, data: { acknowledged: ["NG"] } });
  });

  it.each(["revision", "parentRevision"])("is refused where the %s is older than the set", async (name) => {
    await stop();
    await save(world.alerts, { enable: ["IT"] });
    await expect(follow({ [name]: 1 })).rejects.toBeInstanceOf(Conflict);
    expect(await view(world.alerts)).toMatchObject({ inherits: false });
  });

  it("is a conflict for an account that follows already", async () => {
    await expect(follow()).rejects.toBeInstanceOf(Conflict);
  });
});

describe("the switch is refused", () => {
  it.each(["developer", "billing", "support"] as const)("for the role %s", async (role) => {
    await expect(stop({}, world.people[role])).rejects.toBeInstanceOf(Forbidden);
    expect(await lastEvent()).toMatchObject({ type: "request.denied", accountSid: world.alerts });
    await stop();
    await expect(follow({}, world.people[role])).rejects.toBeInstanceOf(Forbidden);
    expect(await view(world.alerts)).toMatchObject({ inherits: false });
  });

  it("for somebody else's account exactly as for an unknown one", async () => {
    const error = await stop({ revision: 0 }, world.globex.owner).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(NotFound);
    const unknown = `AC${"0".repeat(32)}`;
    const other = await stop({ revision: 0, accountSid: unknown }).catch((e: unknown) => e);
    expect(String(other)).toBe(String(error));
  });

  it("for a parent account, which has nobody to inherit from", async () => {
    await expect(stop({ accountSid: world.parent })).rejects.toBeInstanceOf(Invalid);
    await expect(follow({ accountSid: world.parent })).rejects.toBeInstanceOf(Invalid);
  });
});
