import { gt } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { auditEvents, auditHead } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import { findAccount } from "#lib/accounts.ts";
import { type Actor, system } from "#lib/actor.ts";
import { AcknowledgmentRequired, Conflict, Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { addMember, foundParentAccount } from "#lib/founding.ts";
import { done, mutate } from "#lib/mutation.ts";
import { followParent, stopInheriting } from "#lib/permissions/inheritance.ts";
import { enabledOf } from "#lib/permissions/enabled-of.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { type ManyStaleDetails, seenText } from "#lib/permissions/seen.ts";
import { useWorld } from "#lib/testing/world.ts";
import type { WishedChange } from "./change-input.ts";
import { previewEverywhere, setEverywhere } from "./set-everywhere.ts";

const world = useWorld();
let health = "";

const view = (sid: string) => findAccount(world.people.owner, sid);
const seq = async () => (await database().read.select().from(auditHead))[0]!.seq;
const names = (accounts: readonly AccountView[]) => accounts.map(({ name }) => name);

async function own(sid: string): Promise<string[]> {
  return [...(await enabledOf(database().read, [sid])).get(sid)!].toSorted();
}

async function save(accountSid: string, set: string[], actor = world.people.owner): Promise<void> {
  const present = await own(accountSid);
  const enable = set.filter((id) => !present.includes(id));
  await savePermissions(actor, {
    accountSid,
    revision: (await findAccount(actor, accountSid)).permissionsVersion,
    idempotencyKey: randomUUID(),
    enable,
    disable: present.filter((id) => !set.includes(id)),
    acknowledged: enable.filter((id) => id === "NG"),
  });
}

const wish = (over: Partial<WishedChange>): WishedChange => ({
  organizationSid: world.organization,
  enable: [],
  disable: [],
  scope: "all",
  accounts: [],
  ...over,
});

/** The form of the confirmation, as the preview makes it. */
async function confirm(over: Partial<WishedChange>, form: object = {}, actor: Actor = world.people.owner) {
  const { basis } = await previewEverywhere(actor, wish(over));
  const seen = new Map(basis.map((account) => [account.sid, account.permissionsVersion]));
  const input = { ...wish(over), idempotencyKey: randomUUID(), seen, acknowledged: [], ...form };
  return setEverywhere(actor, input);
}

async function eventsAfter(from: number) {
  const rows = await database().read.select().from(auditEvents).where(gt(auditEvents.seq, from));
  return rows
    .toSorted((a, b) => a.seq - b.seq)
    .map((row) => ({ ...row, data: JSON.parse(row.data) as unknown }));
}

/** Acme Health beside Acme Retail: there the owner of Retail is Administrator, and the administrator of Retail only Developer. */
beforeAll(async () => {
  health = await mutate(
    { actor: system, accountSid: null, permission: "platform:prepare" },
    async (tx, scope) => {
      const account = { organizationSid: world.organization, name: "Acme Health", homeCountry: "DE" };
      const { sid, event } = await foundParentAccount(tx, scope, account);
      const { owner, administrator } = world.people;
      const members = [
        await addMember(tx, scope, { accountSid: sid, userSid: owner.userSid, role: "administrator" }),
        await addMember(tx, scope, { accountSid: sid, userSid: administrator.userSid, role: "developer" }),
      ];
      return done([event, ...members], sid);
    },
  );
});

/** Every test begins with: Retail {FR NG}, Retail OTP following it, Retail Alerts with its own {FR NG PT}, Health {DE NG}. */
beforeEach(async () => {
  await save(world.parent, ["FR", "NG"]);
  await save(health, ["DE", "NG"]);
  const alerts = await view(world.alerts);
  if (alerts.inherits) {
    await stopInheriting(world.people.owner, {
      accountSid: world.alerts,
      revision: alerts.permissionsVersion,
      idempotencyKey: randomUUID(),
    });
  }
  await save(world.alerts, ["FR", "NG", "PT"]);
});

describe("the preview", () => {
  it("shows every change per account, and who comes along", async () => {
    const plan = await previewEverywhere(world.people.owner, wish({ disable: ["NG", "PT"], enable: ["FR"] }));
    expect(
      plan.changes.map(({ account, change, followers }) => [account.name, change, names(followers)]),
    ).toEqual([
      ["Acme Health", { enable: ["FR"], disable: ["NG"] }, []],
      ["Acme Retail", { enable: [], disable: ["NG"] }, ["Retail OTP"]],
      ["Retail Alerts", { enable: [], disable: ["NG", "PT"] }, []],
    ]);
    expect(plan.excluded).toEqual([]);
  });

  it("lists what stays as it is: already so, no right, or following a parent that was not chosen", async () => {
    const plan = await previewEverywhere(
      world.people.administrator,
      wish({ disable: ["PT"], scope: "except", accounts: [world.parent] }),
    );
    expect(names(plan.changes.map(({ account }) => account))).toEqual(["Retail Alerts"]);
    expect(plan.excluded.map(({ account, reason }) => [account.name, reason])).toEqual([
      ["Acme Health", "role"],
      ["Retail OTP", "inherits"],
    ]);
    const none = await previewEverywhere(world.people.owner, wish({ disable: ["ES"] }));
    expect(names(none.same)).toEqual(["Acme Health", "Acme Retail", "Retail Alerts"]);
  });
});

describe("a change everywhere", () => {
  it("is one event per changed account, bound by one correlation id", async () => {
    const at = await seq();
    const result = await confirm({ disable: ["NG"] });
    expect(result).toMatchObject({ changed: 3, followers: 1 });
    expect([await own(world.parent), await own(world.alerts), await own(health)]).toEqual([
      ["FR"],
      ["FR", "PT"],
      ["DE"],
    ]);
    const events = await eventsAfter(at);
    expect(new Set(events.map(({ accountSid }) => accountSid))).toEqual(
      new Set([health, world.parent, world.alerts]),
    );
    expect(events.length).toBe(3);
    for (const event of events) {
      expect(event).toMatchObject({
        type: "sms-geographic-permissions.updated",
        correlationId: result.correlationId,
        data: { changes: { NG: { previous: "enabled", updated: "disabled" } } },
      });
      expect((await view(event.accountSid!)).permissionsVersion).toBe(event.seq);
    }
  });

  it("touches only the chosen accounts", async () => {
    await confirm({ disable: ["NG"], scope: "only", accounts: [world.alerts] });
    expect([await own(world.parent), await own(world.alerts), await own(health)]).toEqual([
      ["FR", "NG"],
      ["FR", "PT"],
      ["DE", "NG"],
    ]);
  });

  it("enables high-risk countries only with exactly their acknowledgment", async () => {
    await expect(confirm({ enable: ["PK", "ES"] })).rejects.toBeInstanceOf(AcknowledgmentRequired);
    const at = await seq();
    await confirm({ enable: ["PK", "ES"] }, { acknowledged: ["PK"] });
    expect(await own(world.alerts)).toEqual(["ES", "FR", "NG", "PK", "PT"]);
    for (const event of await eventsAfter(at)) {
      expect(event).toMatchObject({ highRisk: true, data: { acknowledged: ["PK"] } });
    }
  });

  it("copies another account's permissions, a following one's too", async () => {
    const at = await seq();
    await confirm({ from: world.otp, scope: "only", accounts: [world.alerts, health] });
    expect([await own(world.alerts), await own(health)]).toEqual([
      ["FR", "NG"],
      ["FR", "NG"],
    ]);
    const [event] = await eventsAfter(at);
    expect(event).toMatchObject({ data: { copiedFrom: world.otp } });
  });

  it("writes nothing when everything already is so", async () => {
    const at = await seq();
    expect(await confirm({ disable: ["ES"] })).toMatchObject({ changed: 0, correlationId: null });
    expect(await seq()).toBe(at);
  });

  it("is done once when the same form is posted twice", async () => {
    const { basis } = await previewEverywhere(world.people.owner, wish({ disable: ["NG"] }));
    const seen = new Map(basis.map((account) => [account.sid, account.permissionsVersion]));
    const form = { idempotencyKey: randomUUID(), seen };
    const first = await confirm({ disable: ["NG"] }, form);
    const at = await seq();
    expect(await confirm({ disable: ["NG"] }, form)).toEqual(first);
    expect(await seq()).toBe(at);
  });
});

describe("a change everywhere is refused whole", () => {
  const states = async () => [await own(world.parent), await own(world.alerts), await own(health)];

  async function refused(attempt: () => Promise<unknown>, error: new (...args: never[]) => Error) {
    const before = await states();
    await expect(attempt()).rejects.toBeInstanceOf(error);
    expect(await states()).toEqual(before);
  }

  it("when one account changed after the preview, and says which", async () => {
    const { basis } = await previewEverywhere(world.people.owner, wish({ disable: ["NG"] }));
    const seen = new Map(basis.map((account) => [account.sid, account.permissionsVersion]));
    await save(world.alerts, ["FR", "NG"]);
    await refused(() => confirm({ disable: ["NG"] }, { seen }), Conflict);
    const error = await confirm({ disable: ["NG"] }, { seen }).catch((e: unknown) => e);
    expect((error as Conflict<ManyStaleDetails>).details?.accounts).toMatchObject([
      { name: "Retail Alerts", by: "owner" },
    ]);
  });

  it("when an account got permissions of its own after the preview, or lost them", async () => {
    const { basis } = await previewEverywhere(world.people.owner, wish({ disable: ["NG"] }));
    const seen = new Map(basis.map((account) => [account.sid, account.permissionsVersion]));
    await followParent(world.people.owner, {
      accountSid: world.alerts,
      revision: (await view(world.alerts)).permissionsVersion,
      parentRevision: (await view(world.parent)).permissionsVersion,
      idempotencyKey: randomUUID(),
      acknowledged: [],
    });
    await refused(() => confirm({ disable: ["NG"] }, { seen }), Conflict);
    const now = await previewEverywhere(world.people.owner, wish({ disable: ["NG"] }));
    await stopInheriting(world.people.owner, {
      accountSid: world.alerts,
      revision: (await view(world.alerts)).permissionsVersion,
      idempotencyKey: randomUUID(),
    });
    const stale = new Map(now.basis.map((account) => [account.sid, account.permissionsVersion]));
    await refused(() => confirm({ disable: ["NG"] }, { seen: stale }), Conflict);
  });

  it("when the copied account changed after the preview", async () => {
    const copy = { from: health, scope: "only", accounts: [world.alerts] } as const;
    const { basis } = await previewEverywhere(
      world.people.owner,
      wish({ ...copy, accounts: [world.alerts] }),
    );
    const seen = new Map(basis.map((account) => [account.sid, account.permissionsVersion]));
    await save(health, ["DE"]);
    await refused(() => confirm({ ...copy, accounts: [world.alerts] }, { seen }), Conflict);
  });

  it("for a role that may not on any of the accounts", async () => {
    const form = {
      ...wish({ disable: ["NG"] }),
      idempotencyKey: randomUUID(),
      seen: new Map(),
      acknowledged: [],
    };
    await refused(() => setEverywhere(world.people.developer, form), Forbidden);
    await refused(() => previewEverywhere(world.people.support, wish({ disable: ["NG"] })), Forbidden);
  });

  it("leaves an account alone where only this role may not", async () => {
    await confirm({ disable: ["NG"] }, {}, world.people.administrator);
    expect(await states()).toEqual([["FR"], ["FR", "PT"], ["DE", "NG"]]);
  });

  it("for another organization, or with one of its accounts, exactly as for unknown ones", async () => {
    await refused(() => previewEverywhere(world.globex.owner, wish({ disable: ["NG"] })), NotFound);
    const foreign = { scope: "only", accounts: [world.globex.parent] } as const;
    await refused(() => confirm({ disable: ["NG"], ...foreign, accounts: [...foreign.accounts] }), NotFound);
    await refused(() => confirm({ from: world.globex.parent }), NotFound);
  });

  it.each([
    ["an unknown country", { disable: ["NG", "ZZ"] }],
    ["the same country on and off", { disable: ["NG"], enable: ["NG"] }],
    ["an undeliverable country", { enable: ["KP"] }],
    ["no country", {}],
  ])("with %s", async (_name, over) => {
    await refused(() => confirm(over), Invalid);
  });
});

it("carries revisions as text of one field", async () => {
  const accounts = [await view(world.parent), await view(world.alerts)];
  expect(seenText(accounts)).toBe(accounts.map((a) => `${a.sid}:${a.permissionsVersion}`).join(","));
});
