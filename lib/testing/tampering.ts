import { asc, eq, gte } from "drizzle-orm";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { database, type Tx } from "#db/database.ts";
import { engine } from "#db/engine.ts";
import { auditEventDestinations, auditEvents, auditHead } from "#db/schema.ts";
import { execute } from "#db/testing.ts";
import { findAccount } from "#lib/accounts.ts";
import { eventDigest, genesisHash, hashedEvent, linkHash } from "#lib/audit/chain.ts";
import { makeCheckpoint } from "#lib/audit/checkpoint/make.ts";
import type { Checkpoint } from "#lib/audit/checkpoint/statement.ts";
import { headOf } from "#lib/audit/head.ts";
import { verifyDatabase } from "#lib/audit/verify/database.ts";
import { bookkeep } from "#lib/mutation.ts";
import { followParent, stopInheriting } from "#lib/permissions/inheritance.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { useWorld, type World } from "./world.ts";

/** A world with some history under a checkpoint, and one event after it. Read it inside tests only. */
export interface History {
  world: World;
  signed: Checkpoint;
  /** The seq of the last event. */
  end: number;
  dataDir: string;
}

export const { privateKey } = generateKeyPairSync("ed25519");

/** Makes the history before the tests of a file and removes it after them. */
export function useHistory(): History {
  const world = useWorld();
  const history = { world } as History;
  beforeAll(async () => {
    history.dataDir = mkdtempSync(join(tmpdir(), "audit-history-"));
    await live(world);
    history.signed = (await makeCheckpoint(privateKey, history.dataDir))!;
    await save(world, world.parent, { enable: ["ES"] });
    history.end = (await headOf(database().read)).seq;
  });
  afterAll(() => rmSync(history.dataDir, { recursive: true }));
  return history;
}

async function live(world: World): Promise<void> {
  const { owner } = world.people;
  const revisionOf = async (sid: string) => (await findAccount(owner, sid)).permissionsVersion;
  const door = () => ({ accountSid: world.alerts, idempotencyKey: randomUUID() });
  await save(world, world.parent, { enable: ["FR", "NG"], acknowledged: ["NG"] });
  await stopInheriting(owner, { ...door(), revision: await revisionOf(world.parent) });
  await save(world, world.alerts, { enable: ["DE"], disable: ["FR"] });
  await save(world, world.parent, { disable: ["NG"] });
  await stopInheriting(owner, {
    ...door(),
    accountSid: world.otp,
    revision: await revisionOf(world.parent),
  });
  await followParent(owner, {
    ...{ ...door(), accountSid: world.otp, acknowledged: [] },
    ...{ revision: await revisionOf(world.otp), parentRevision: await revisionOf(world.parent) },
  });
}

/** Saves permissions as the Owner. */
export async function save(
  world: World,
  accountSid: string,
  wish: { enable?: string[]; disable?: string[]; acknowledged?: string[] },
): Promise<void> {
  const { permissionsVersion: revision } = await findAccount(world.people.owner, accountSid);
  await savePermissions(world.people.owner, {
    ...{ accountSid, revision, idempotencyKey: randomUUID() },
    ...{ enable: [], disable: [], acknowledged: [], ...wish },
  });
}

// What keeps honest programs from changing history does not stop whoever owns the database.
const unlock =
  engine === "postgres"
    ? ["set local session_replication_role = replica"]
    : [
        "pragma defer_foreign_keys = on",
        "drop trigger if exists audit_events_in_order",
        "drop trigger if exists audit_events_no_update",
        "drop trigger if exists audit_events_no_delete",
        "drop trigger if exists audit_event_destinations_no_update",
        "drop trigger if exists audit_event_destinations_no_delete",
        "drop trigger if exists permissions_need_event",
        "drop trigger if exists permissions_no_stale_insert",
        "drop trigger if exists permissions_no_delete",
        "drop trigger if exists accounts_need_event",
      ];

/** Does something that the triggers of the database would refuse. */
export async function unlocked(tx: Tx, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  for (const statement of unlock) await execute(tx, statement);
  await work(tx);
}

class Undo extends Error {}

/** Lets somebody with the password of the database do this to a copy of it, looks, and takes it all back. */
export async function onCopy<T>(tamper: (tx: Tx) => Promise<unknown>, look: (tx: Tx) => Promise<T>) {
  let seen: T | undefined;
  const copy = bookkeep(async (tx) => {
    await unlocked(tx, tamper);
    seen = await look(tx);
    throw new Undo();
  });
  await expect(copy).rejects.toBeInstanceOf(Undo);
  return seen!;
}

/** What verification says of a database that was tampered with like this. */
export async function after(
  { signed }: History,
  tamper: (tx: Tx) => Promise<unknown>,
  given: Checkpoint[] = [],
) {
  const look = (tx: Tx) => verifyDatabase(tx, { checkpoints: given, keys: [signed.key] });
  const { findings } = await onCopy(tamper, look);
  return {
    first: findings.firstBadSeq,
    count: findings.count,
    messages: findings.kept.map(({ message }) => message).join("\n"),
  };
}

/** The event at a position. */
export async function eventAt(tx: Tx, seq: number): Promise<typeof auditEvents.$inferSelect> {
  return (await tx.select().from(auditEvents).where(eq(auditEvents.seq, seq)))[0]!;
}

/** Takes an event away, and what the index of countries has of it. */
export async function drop(tx: Tx, seq: number): Promise<void> {
  await tx.delete(auditEventDestinations).where(eq(auditEventDestinations.seq, seq));
  await tx.delete(auditEvents).where(eq(auditEvents.seq, seq));
}

/** Gives every event from `seq` on, and the head, the hashes that its present content asks for. */
export async function rehash(tx: Tx, from: number): Promise<void> {
  const head = await headOf(tx);
  let hash = from === 1 ? genesisHash(head.origin) : (await eventAt(tx, from - 1)).hash;
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
