import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { auditEvents, auditHead, permissions } from "#db/schema.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { AcknowledgmentRequired, Conflict, Forbidden, Invalid, NotFound } from "#lib/errors.ts";
import { endSession } from "#lib/sign-in.ts";
import { signedIn, useWorld } from "#lib/testing/world.ts";
import { effectivePermissions } from "./effective.ts";
import { savePermissions, type StaleDetails } from "./save.ts";

const world = useWorld();

const revisionOf = async (sid: string) => (await findAccount(world.people.owner, sid)).permissionsVersion;
const head = async () => (await database().read.select().from(auditHead))[0]!;

async function enabledIn(sid: string, actor: Actor = world.people.owner): Promise<string[]> {
  const { decisions } = await effectivePermissions(await findAccount(actor, sid));
  return [...decisions.values()]
    .filter((d) => d.enabled)
    .map((d) => d.destinationId)
    .toSorted();
}

async function save(
  wish: { enable?: string[]; disable?: string[]; acknowledged?: string[] },
  over: object = {},
) {
  return savePermissions(world.people.owner, {
    accountSid: world.parent,
    revision: await revisionOf(world.parent),
    idempotencyKey: randomUUID(),
    enable: wish.enable ?? [],
    disable: wish.disable ?? [],
    acknowledged: wish.acknowledged ?? [],
    ...over,
  });
}

async function refused(attempt: () => Promise<unknown>, error: new (...args: never[]) => Error) {
  const before = await database()
    .read.select()
    .from(permissions)
    .orderBy(permissions.accountSid, permissions.destinationId);
  await expect(attempt()).rejects.toBeInstanceOf(error);
  expect(
    await database()
      .read.select()
      .from(permissions)
      .orderBy(permissions.accountSid, permissions.destinationId),
  ).toEqual(before);
}

describe("a save that is done", () => {
  it("changes exactly what it names and writes one event that says so", async () => {
    const before = await head();
    const saved = await save({ enable: ["FR", "NG"], disable: ["US"], acknowledged: ["NG"] });
    expect(saved).toMatchObject({ enabled: ["FR", "NG"], disabled: ["US"], followers: 2 });
    expect(await enabledIn(world.parent)).toEqual(["FR", "NG"]);
    const [event] = await database()
      .read.select()
      .from(auditEvents)
      .where(eq(auditEvents.sid, saved.eventSid!));
    expect(event).toMatchObject({
      seq: before.seq + 1,
      prevHash: before.hash,
      accountSid: world.parent,
      actorSid: world.people.owner.userSid,
      ipAddress: "203.0.113.7",
      highRisk: true,
    });
    expect(JSON.parse(event!.data)).toEqual({
      changes: {
        FR: { previous: "disabled", updated: "enabled" },
        NG: { previous: "disabled", updated: "enabled" },
        US: { previous: "enabled", updated: "disabled" },
      },
      acknowledged: ["NG"],
    });
  });

  it("counts for a following subaccount at once", async () => {
    await save({ enable: ["BE"] });
    expect(await enabledIn(world.alerts)).toEqual(await enabledIn(world.parent));
  });

  it("is one event when the same form is posted twice", async () => {
    const form = { idempotencyKey: randomUUID(), revision: await revisionOf(world.parent) };
    const first = await save({ enable: ["CH"] }, form);
    const at = await head();
    expect(await save({ enable: ["CH"] }, form)).toEqual(first);
    expect((await head()).seq).toBe(at.seq);
  });

  it("is refused, not answered with the old success, when the form of another save comes with its key", async () => {
    const idempotencyKey = randomUUID();
    await save({ enable: ["NL"] }, { idempotencyKey });
    await expect(save({ enable: ["GR"] }, { idempotencyKey })).rejects.toBeInstanceOf(Invalid);
    expect(await enabledIn(world.parent)).not.toContain("GR");
  });

  it("writes no event when nothing changes", async () => {
    const at = await head();
    expect(await save({ enable: await enabledIn(world.parent) })).toMatchObject({ eventSid: null });
    expect(await head()).toMatchObject({ seq: at.seq, hash: at.hash });
  });
});

describe("a save that is refused", () => {
  it.each(["developer", "billing", "support"] as const)(
    "for the role %s, and recorded as denied",
    async (role) => {
      const at = await head();
      await refused(
        async () =>
          savePermissions(world.people[role], {
            accountSid: world.parent,
            revision: await revisionOf(world.parent),
            idempotencyKey: randomUUID(),
            enable: ["ES"],
            disable: [],
            acknowledged: [],
          }),
        Forbidden,
      );
      const [event] = await database()
        .read.select()
        .from(auditEvents)
        .where(eq(auditEvents.seq, at.seq + 1));
      expect(event).toMatchObject({ type: "request.denied", denied: true, accountSid: world.parent });
    },
  );

  it("for another organization's owner exactly as for an unknown account", async () => {
    const input = {
      revision: 0,
      idempotencyKey: randomUUID(),
      enable: ["ES"],
      disable: [],
      acknowledged: [],
    };
    const foreign = savePermissions(world.globex.owner, { ...input, accountSid: world.parent });
    const unknown = savePermissions(world.globex.owner, { ...input, accountSid: `AC${"0".repeat(32)}` });
    const [a, b] = await Promise.allSettled([foreign, unknown]);
    expect(a).toMatchObject({ status: "rejected", reason: expect.any(NotFound) });
    expect(String((a as PromiseRejectedResult).reason)).toBe(String((b as PromiseRejectedResult).reason));
  });

  it("once the session has ended", async () => {
    const again = await signedIn(world.people.owner.userSid, "owner");
    await endSession(again);
    await refused(
      async () =>
        savePermissions(again, {
          accountSid: world.parent,
          revision: await revisionOf(world.parent),
          idempotencyKey: randomUUID(),
          enable: ["ES"],
          disable: [],
          acknowledged: [],
        }),
      Forbidden,
    );
  });

  it("without the acknowledgment, with another one, or with one too many", async () => {
    await refused(() => save({ enable: ["PK"] }), AcknowledgmentRequired);
    await refused(() => save({ enable: ["PK"], acknowledged: ["BD"] }), AcknowledgmentRequired);
    await refused(() => save({ enable: ["PK"], acknowledged: ["BD", "PK"] }), AcknowledgmentRequired);
    await refused(() => save({ enable: ["ES"], acknowledged: ["PK"] }), AcknowledgmentRequired);
  });

  it("when the page was older than the permissions, and says what changed", async () => {
    const seen = await revisionOf(world.parent);
    await save({ enable: ["PT"] });
    const error = await save({ enable: ["ES"] }, { revision: seen }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Conflict);
    expect((error as Conflict<StaleDetails>).details).toMatchObject({
      revision: await revisionOf(world.parent),
      changes: [{ destinationId: "PT", enabled: true, by: "owner" }],
    });
  });

  it("for a subaccount that follows its parent", async () => {
    await refused(() => save({ enable: ["ES"] }, { accountSid: world.alerts }), Invalid);
  });
});

describe("a save that is invalid changes nothing", () => {
  it.each([
    ["an unknown code", { enable: ["ES", "ZZ"] }],
    ["a covered territory instead of its row", { enable: ["VA"] }],
    ["a doubled code", { enable: ["ES", "ES"] }],
    ["the same code on and off", { enable: ["ES"], disable: ["ES"] }],
    ["an undeliverable country", { enable: ["ES", "KP"] }],
  ])("%s", async (_name, wish) => {
    const before = await enabledIn(world.parent);
    const at = await head();
    await expect(save(wish)).rejects.toBeInstanceOf(Invalid);
    expect(await enabledIn(world.parent)).toEqual(before);
    expect((await head()).seq).toBe(at.seq);
  });
});

describe("saves at the same time", () => {
  it("let one win and tell the other", async () => {
    const revision = await revisionOf(world.parent);
    const results = await Promise.allSettled([
      save({ enable: ["AT"] }, { revision }),
      save({ enable: ["LU"] }, { revision }),
    ]);
    expect(results.map((r) => r.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((r) => r.status === "rejected");
    expect(lost?.reason).toBeInstanceOf(Conflict);
  });
});
