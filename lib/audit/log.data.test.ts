import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { auditEvents } from "#db/schema.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { Forbidden, NotFound } from "#lib/errors.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { useWorld } from "#lib/testing/world.ts";
import { filterChoices } from "./choices.ts";
import type { AuditFilter, Cursor } from "./filter.ts";
import { findEvent } from "./find.ts";
import { auditLog } from "./log.ts";

const world = useWorld();

const today = new Date().toISOString().slice(0, 10);
const open = (actor: Actor, sid: string) => findAccount(actor, sid);

async function save(actor: Actor, wish: { enable?: string[]; disable?: string[]; acknowledged?: string[] }) {
  const { permissionsVersion } = await open(actor, world.parent);
  const input = { enable: [], disable: [], acknowledged: [], ...wish };
  return savePermissions(actor, {
    ...{ accountSid: world.parent, revision: permissionsVersion, idempotencyKey: randomUUID() },
    ...input,
  });
}

async function sentences(filter: AuditFilter, sid = world.parent, cursor: Cursor = {}): Promise<string[]> {
  const { entries } = await auditLog(await open(world.people.owner, sid), filter, cursor);
  return entries.map(({ sentence }) => sentence);
}

const risky = "enabled Nigeria; acknowledged high risk: Nigeria";

beforeAll(async () => {
  const { owner, administrator, developer } = world.people;
  await save(owner, { enable: ["FR"] });
  await save({ ...administrator, ipAddress: "2001:db8::7" }, { enable: ["NG"], acknowledged: ["NG"] });
  await save(owner, { enable: ["DE"], disable: ["FR"] });
  await save(developer, { enable: ["ES"] }).catch((error: unknown) =>
    expect(error).toBeInstanceOf(Forbidden),
  );
});

describe("the audit log of an account", () => {
  it("is newest first and names what changed", async () => {
    expect((await sentences({})).slice(0, 4)).toEqual([
      "tried to change geo permissions and was refused",
      "enabled Germany, disabled France",
      risky,
      "enabled France",
    ]);
  });

  it("has the events of subaccounts in a parent's log, and only its own in a subaccount's", async () => {
    expect(await sentences({})).toContain(
      "created the subaccount Retail OTP, which inherits from Acme Retail",
    );
    const own = ["created the subaccount Retail OTP, which inherits from Acme Retail"];
    expect(await sentences({}, world.otp)).toEqual(own);
    expect(await sentences({ account: world.otp })).toEqual(own);
    for (const account of [world.globex.parent, world.parent, world.alerts])
      expect(
        await sentences({ account }, account === world.globex.parent ? world.parent : world.otp),
      ).toEqual([]);
  });

  it.each<[string, () => AuditFilter, string[]]>([
    ["country", () => ({ country: "FR" }), ["enabled Germany, disabled France", "enabled France"]],
    ["person", () => ({ actor: world.people.administrator.userSid }), [risky]],
    ["address", () => ({ address: "2001:db8::7" }), [risky]],
    ["high risk", () => ({ highRisk: true }), [risky]],
    ["denied", () => ({ denied: true }), ["tried to change geo permissions and was refused"]],
    ["kind", () => ({ type: "request.denied" }), ["tried to change geo permissions and was refused"]],
    ["country and person", () => ({ country: "FR", actor: world.people.administrator.userSid }), []],
    [
      "everything at once",
      () => ({
        ...{
          country: "NG",
          actor: world.people.administrator.userSid,
          address: "2001:db8::7",
          highRisk: true,
        },
        ...{ type: "sms-geographic-permissions.updated", account: world.parent, from: today, to: today },
      }),
      [risky],
    ],
    ["days before", () => ({ to: "2020-01-01" }), []],
    ["days to come", () => ({ from: "2999-01-01" }), []],
    ["the first day and country", () => ({ to: "0001-01-01", country: "FR" }), []],
    ["the last day", () => ({ from: "9999-12-31" }), []],
    ["days up to the last one", () => ({ to: "9999-12-31", country: "NG" }), [risky]],
  ])("filters by %s", async (_name, filter, expected) => {
    expect(await sentences(filter())).toEqual(expected);
  });

  it("offers the kinds of event that belong to accounts, and no others", async () => {
    const { types } = await filterChoices(
      world.people.owner,
      await open(world.people.owner, world.parent),
      {},
    );
    const offered = types.map(([type]) => type);
    const seen = await database()
      .read.select({ type: auditEvents.type, of: auditEvents.accountSid })
      .from(auditEvents);
    expect(offered).toEqual(
      expect.arrayContaining([...new Set(seen.filter(({ of }) => of).map(({ type }) => type))]),
    );
    for (const { type } of seen.filter(({ of }) => !of)) expect(offered).not.toContain(type);
  });

  it("finds what the platform did", async () => {
    expect(await sentences({ actor: "platform", country: "US" })).toEqual([
      "created the account Acme Retail; enabled United States",
    ]);
  });
});

describe("pages", () => {
  it("lead back and forth through the whole log, each event once", async () => {
    const { owner } = world.people;
    for (let i = 0; i < 60; i++) await save(owner, i % 2 === 0 ? { enable: ["PT"] } : { disable: ["PT"] });
    const account = await open(owner, world.parent);
    const first = await auditLog(account, { country: "PT" }, {});
    expect(first).toMatchObject({ entries: { length: 50 }, newer: undefined });
    const second = await auditLog(account, { country: "PT" }, first.older!);
    expect(second).toMatchObject({ entries: { length: 10 }, older: undefined });
    const seqs = [...first.entries, ...second.entries].map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => b - a));
    expect(await auditLog(account, { country: "PT" }, second.newer!)).toEqual(first);
  });
});

describe("one event", () => {
  it("is found with its data, and fits its place in the chain", async () => {
    const { owner } = world.people;
    const account = await open(owner, world.parent);
    const [entry] = (await auditLog(account, { country: "NG" }, {})).entries;
    const found = await findEvent(owner, account, entry!.sid);
    expect(found).toMatchObject({ entry, intact: true, siblings: [], data: { acknowledged: ["NG"] } });
    const subaccountsEvent = (await auditLog(account, { account: world.otp }, {})).entries[0]!;
    expect(await findEvent(owner, account, subaccountsEvent.sid)).toMatchObject({ intact: true });
  });

  it("is not found in another account's log, exactly as an unknown one", async () => {
    const { owner } = world.people;
    const [entry] = (await auditLog(await open(owner, world.parent), {}, {})).entries;
    const globex = await open(world.globex.owner, world.globex.parent);
    const otp = await open(owner, world.otp);
    for (const [actor, account] of [
      [world.globex.owner, globex],
      [owner, otp],
    ] as const)
      for (const sid of [entry!.sid, `AE${"0".repeat(32)}`, "AE", "' or 1=1"])
        await expect(findEvent(actor, account, sid)).rejects.toBeInstanceOf(NotFound);
  });
});
