import { asc, desc, eq, gte, sql } from "drizzle-orm";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { database, type Tx } from "#db/database.ts";
import { engine } from "#db/engine.ts";
import { auditEventDestinations, auditEvents, auditHead, checkpoints, permissions } from "#db/schema.ts";
import { execute } from "#db/testing.ts";
import { findAccount } from "#lib/accounts.ts";
import { canonicalJson, eventDigest, genesisHash, hashedEvent, linkHash } from "#lib/audit/chain.ts";
import { makeCheckpoint } from "#lib/audit/checkpoint/make.ts";
import { type Checkpoint, signCheckpoint } from "#lib/audit/checkpoint/statement.ts";
import { headOf } from "#lib/audit/head.ts";
import { followParent, stopInheriting } from "#lib/permissions/inheritance.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { useWorld } from "#lib/testing/world.ts";
import { verifyDatabase } from "./database.ts";

const world = useWorld();
const { privateKey } = generateKeyPairSync("ed25519");
let signed: Checkpoint;
let end: number;

const revisionOf = async (sid: string) => (await findAccount(world.people.owner, sid)).permissionsVersion;

async function save(
  accountSid: string,
  wish: { enable?: string[]; disable?: string[]; acknowledged?: string[] },
) {
  return savePermissions(world.people.owner, {
    ...{ accountSid, revision: await revisionOf(accountSid), idempotencyKey: randomUUID() },
    ...{ enable: [], disable: [], acknowledged: [], ...wish },
  });
}

beforeAll(async () => {
  await save(world.parent, { enable: ["FR", "NG"], acknowledged: ["NG"] });
  const door = () => ({ accountSid: world.alerts, idempotencyKey: randomUUID() });
  await stopInheriting(world.people.owner, { ...door(), revision: await revisionOf(world.parent) });
  await save(world.alerts, { enable: ["DE"], disable: ["FR"] });
  await save(world.parent, { disable: ["NG"] });
  await stopInheriting(world.people.owner, {
    ...door(),
    accountSid: world.otp,
    revision: await revisionOf(world.parent),
  });
  await followParent(world.people.owner, {
    ...{ ...door(), accountSid: world.otp, acknowledged: [] },
    ...{ revision: await revisionOf(world.otp), parentRevision: await revisionOf(world.parent) },
  });
  signed = (await makeCheckpoint(privateKey))!;
  // One more event, so that the newest is under no checkpoint yet.
  await save(world.parent, { enable: ["ES"] });
  end = (await headOf(database().read)).seq;
});

// What keeps honest programs from changing history does not stop whoever owns the database.
const unlock =
  engine === "postgres"
    ? ["set local session_replication_role = replica"]
    : [
        "pragma defer_foreign_keys = on",
        "drop trigger audit_events_no_update",
        "drop trigger audit_events_no_delete",
        "drop trigger audit_event_destinations_no_delete",
        "drop trigger permissions_need_event",
        "drop trigger permissions_no_stale_insert",
        "drop trigger permissions_no_delete",
        "drop trigger accounts_need_event",
      ];

class Undo extends Error {}

/** What verification says after somebody with the password of the database did this to a copy of it. */
async function after(tamper: (tx: Tx) => Promise<unknown>, given: Checkpoint[] = []) {
  let found: Awaited<ReturnType<typeof verifyDatabase>> | undefined;
  const copy = database().transaction(async (tx) => {
    for (const statement of unlock) await execute(tx, statement);
    await tamper(tx);
    found = await verifyDatabase(tx, { checkpoints: given, keys: [signed.key] });
    throw new Undo();
  });
  await expect(copy).rejects.toBeInstanceOf(Undo);
  const { findings } = found!;
  return {
    first: findings.firstBadSeq,
    count: findings.count,
    messages: findings.kept.map(({ message }) => message).join("\n"),
  };
}

const event = async (tx: Tx, seq: number) =>
  (await tx.select().from(auditEvents).where(eq(auditEvents.seq, seq)))[0]!;
const edited = canonicalJson({ name: "Somebody else" });

/** Gives every event from `seq` on, and the head, the hashes that its present content asks for. */
async function rehash(tx: Tx, from: number): Promise<void> {
  const head = await headOf(tx);
  let hash = from === 1 ? genesisHash(head.origin) : (await event(tx, from - 1)).hash;
  let seq = from - 1;
  for (const row of await tx
    .select()
    .from(auditEvents)
    .where(gte(auditEvents.seq, from))
    .orderBy(asc(auditEvents.seq))) {
    const prevHash = hash;
    hash = linkHash(prevHash, eventDigest(hashedEvent(row)));
    seq = row.seq;
    await tx
      .update(auditEvents)
      .set({ prevHash: `moving ${seq}` })
      .where(eq(auditEvents.seq, seq));
    await tx.update(auditEvents).set({ prevHash, hash }).where(eq(auditEvents.seq, seq));
  }
  await tx.update(auditHead).set({ seq, hash });
}

const drop = async (tx: Tx, seq: number) => {
  await tx.delete(auditEventDestinations).where(eq(auditEventDestinations.seq, seq));
  await tx.delete(auditEvents).where(eq(auditEvents.seq, seq));
};

describe("verification", () => {
  it("finds nothing off in an honest database, and the checkpoint agrees", async () => {
    const report = await verifyDatabase(database().read, { checkpoints: [signed], keys: [signed.key] });
    expect(report.findings).toMatchObject({ count: 0, firstBadSeq: null });
    expect(report).toMatchObject({ events: end, confirmed: 2, accounts: 4 });
  });

  it("finds an edited event", async () => {
    const edit = (tx: Tx) => tx.update(auditEvents).set({ data: edited }).where(eq(auditEvents.seq, 5));
    expect(await after(edit)).toMatchObject({ first: 5 });
    expect(
      await after((tx) => tx.update(auditEvents).set({ data: "{" }).where(eq(auditEvents.seq, 5))),
    ).toMatchObject({ first: 5 });
    expect(
      await after((tx) => tx.update(auditEvents).set({ actorSid: "US1" }).where(eq(auditEvents.seq, 5))),
    ).toMatchObject({
      first: 5,
    });
  });

  it("finds an edited event that was given the hash of its new content", async () => {
    const found = await after(async (tx) => {
      await tx.update(auditEvents).set({ data: edited }).where(eq(auditEvents.seq, 5));
      const { prevHash, ...row } = await event(tx, 5);
      await tx
        .update(auditEvents)
        .set({ hash: linkHash(prevHash, eventDigest(hashedEvent({ ...row }))) })
        .where(eq(auditEvents.seq, 5));
    });
    expect(found).toMatchObject({ first: 6, messages: expect.stringContaining("event 6 does not follow") });
  });

  it("finds a deleted event", async () => {
    const found = await after((tx) => drop(tx, end - 4));
    expect(found).toMatchObject({
      first: end - 4,
      messages: expect.stringContaining(`event ${end - 4} is missing`),
    });
  });

  it("finds two events that changed places", async () => {
    const found = await after(async (tx) => {
      const [a, b] = [await event(tx, 5), await event(tx, 6)];
      for (const seq of [5, 6]) await drop(tx, seq);
      await tx.insert(auditEvents).values([
        { ...a, seq: 6 },
        { ...b, seq: 5 },
      ]);
    });
    expect(found).toMatchObject({ first: 5 });
  });

  it("finds that the newest events were cut off, head and all", async () => {
    const cut = async (tx: Tx) => {
      // What the last two events did to the permissions is put back as well.
      for (const seq of [end, end - 1]) {
        await tx.delete(permissions).where(eq(permissions.auditSeq, seq));
        await drop(tx, seq);
      }
      const { seq, hash } = await event(tx, end - 2);
      await tx.update(auditHead).set({ seq, hash });
      await tx.delete(checkpoints);
    };
    const found = await after(cut, [signed]);
    expect(found).toMatchObject({
      first: end - 1,
      messages: expect.stringContaining("were cut off, or this is an older copy"),
    });
  });

  it("finds a chain that was rewritten as a whole", async () => {
    const rewrite = async (tx: Tx) => {
      const { data } = await event(tx, 2);
      await tx
        .update(auditEvents)
        .set({ data: data.replace("Acme Retail", "Acme Hidden") })
        .where(eq(auditEvents.seq, 2));
      await rehash(tx, 1);
    };
    const found = await after(rewrite);
    expect(found).toMatchObject({
      first: signed.size,
      count: 1,
      messages: expect.stringContaining("the chain was rewritten"),
    });
    // Without any checkpoint such a chain looks honest: that is what checkpoints outside the database are for.
    const alone = await after(async (tx) => {
      await rewrite(tx);
      await tx.delete(checkpoints);
    });
    expect(alone.count).toBe(0);
  });

  it("finds a rewritten chain with checkpoints that were signed by somebody else", async () => {
    const other = generateKeyPairSync("ed25519").privateKey;
    const found = await after(async (tx) => {
      await rehash(tx, 1);
      const { origin, seq: size, hash } = await headOf(tx);
      const { time, key, signature } = signCheckpoint(
        { origin, size, hash, time: new Date().toISOString() },
        other,
      );
      await tx.delete(checkpoints);
      await tx
        .insert(checkpoints)
        .values({ seq: size, hash, createdAt: new Date(time), keyId: key, signature });
    });
    expect(found.messages).toContain("not trusted here");
  });

  it("finds an older database", async () => {
    const { origin, hash } = await headOf(database().read);
    const newer = signCheckpoint({ origin, size: end + 3, hash, time: new Date().toISOString() }, privateKey);
    const found = await after(() => Promise.resolve(), [newer]);
    expect(found).toMatchObject({
      first: end + 1,
      messages: expect.stringContaining("this is an older copy"),
    });
  });

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    [
      "switched",
      (tx) =>
        tx
          .update(permissions)
          .set({ enabled: sql`not ${permissions.enabled}` })
          .where(eq(permissions.destinationId, "FR")),
    ],
    [
      "switched, under another event's number",
      (tx) =>
        tx
          .update(permissions)
          .set({ enabled: true, auditSeq: end })
          .where(eq(permissions.destinationId, "NG")),
    ],
    ["deleted", (tx) => tx.delete(permissions).where(eq(permissions.destinationId, "US"))],
    [
      "added",
      (tx) =>
        tx
          .insert(permissions)
          .values({ accountSid: world.parent, destinationId: "PK", enabled: true, auditSeq: end }),
    ],
    [
      "hidden behind inheritance",
      (tx) =>
        execute(
          tx,
          `update accounts set inherits = ${engine === "sqlite" ? "1" : "true"} where sid = '${world.alerts}'`,
        ),
    ],
  ])("finds a permission that was %s by hand", async (_name, tamper) => {
    expect((await after(tamper)).first).not.toBeNull();
  });

  it("finds an index of countries that was changed, and a head that was moved", async () => {
    const [last] = await database()
      .read.select()
      .from(auditEventDestinations)
      .orderBy(desc(auditEventDestinations.seq))
      .limit(1);
    const seq = last!.seq;
    const gone = await after((tx) =>
      tx.delete(auditEventDestinations).where(eq(auditEventDestinations.seq, seq)),
    );
    expect(gone).toMatchObject({ first: seq });
    const moved = await after((tx) => tx.update(auditHead).set({ hash: "0".repeat(64) }));
    expect(moved).toMatchObject({ count: 1, messages: expect.stringContaining("the head of the chain") });
  });

  it("finds a checkpoint that was changed", async () => {
    const found = await after((tx) => tx.update(checkpoints).set({ seq: signed.size - 1 }));
    expect(found).toMatchObject({
      count: 1,
      messages: expect.stringContaining("does not have a valid signature"),
    });
  });
});

describe("a checkpoint", () => {
  it("is not made twice of one state, nor of a chain that does not fit", async () => {
    expect(await makeCheckpoint(privateKey)).toMatchObject({ size: end });
    expect(await makeCheckpoint(privateKey)).toBeUndefined();
    await database().transaction((tx) => tx.update(auditHead).set({ seq: end + 1 }));
    await expect(makeCheckpoint(privateKey)).rejects.toThrow("was not signed");
    await database().transaction((tx) => tx.update(auditHead).set({ seq: end }));
  });
});
