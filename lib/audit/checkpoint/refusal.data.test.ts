import { eq, gt } from "drizzle-orm";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { database, type Tx } from "#db/database.ts";
import { auditEvents, auditHead, checkpoints } from "#db/schema.ts";
import { headOf } from "#lib/audit/head.ts";
import { integrity } from "#lib/audit/integrity.ts";
import { verifyDatabase } from "#lib/audit/verify/database.ts";
import { configuration } from "#lib/configuration.ts";
import { log } from "#lib/log.ts";
import { startSession } from "#lib/sign-in.ts";
import { drop, rehash, unlocked } from "#lib/testing/tampering.ts";
import { someone, useWorld } from "#lib/testing/world.ts";
import { knownKeys, signingKey } from "./key.ts";
import { makeCheckpoint } from "./make.ts";
import { checkpointFile, readCheckpoints } from "./publish.ts";
import { startCheckpoints } from "./start.ts";
import { signCheckpoint } from "./statement.ts";

const world = useWorld();
const somethingHappens = () => startSession(someone, world.people.owner.userSid);
const tamper = (work: (tx: Tx) => Promise<unknown>) => database().transaction((tx) => unlocked(tx, work));

let dataDir: string;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "refusal-"));
  configuration().dataDir = dataDir;
  await tamper((tx) => tx.delete(checkpoints));
  await somethingHappens();
  await running().stop();
  expect(readCheckpoints(checkpointFile(dataDir))).toHaveLength(1);
  await somethingHappens();
});
afterEach(() => rmSync(dataDir, { recursive: true }));

function running() {
  const settings = { checkpointKey: undefined, checkpointUrl: undefined };
  return startCheckpoints({ dataDir, ...settings, checkpointEvents: 1000, checkpointMinutes: 15 });
}

const sign = () => makeCheckpoint(signingKey(dataDir, undefined), dataDir);
const verified = async () => {
  const published = readCheckpoints(checkpointFile(dataDir));
  const { findings } = await verifyDatabase(database().read, {
    ...{ checkpoints: [], keys: knownKeys(dataDir), published },
  });
  return findings.kept.map(({ message }) => message).join("\n");
};

/** Rewrites the chain from the middle on, and gives the head what comes of it. */
const rewrite = (tx: Tx) =>
  tx
    .update(auditEvents)
    .set({ requestId: randomUUID() })
    .where(eq(auditEvents.seq, 9))
    .then(() => rehash(tx, 9));

describe("no checkpoint is signed", () => {
  it("of a chain that was rewritten, whether its rows in the database are deleted or not", async () => {
    await tamper(rewrite);
    await expect(sign()).rejects.toThrow(/checkpoints\.ndjson.*attests another event.*rewritten/);
    await tamper((tx) => tx.delete(checkpoints));
    await expect(sign()).rejects.toThrow(/checkpoints\.ndjson.*attests another event.*rewritten/);
    expect((await integrity()).last?.agrees).toBe(false);
    expect(await verified()).toContain("the chain was rewritten");
  });

  it("of a chain that was rolled back", async () => {
    const { size } = readCheckpoints(checkpointFile(dataDir))[0]!;
    await tamper(async (tx) => {
      await tx.delete(checkpoints);
      for (const { seq } of await tx
        .select()
        .from(auditEvents)
        .where(gt(auditEvents.seq, size - 2)))
        await drop(tx, seq);
      const [last] = await tx
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.seq, size - 2));
      await tx.update(auditHead).set({ seq: last!.seq, hash: last!.hash });
    });
    await expect(sign()).rejects.toThrow(/is not there: events were cut off, or this is an older copy/);
    expect((await integrity()).last).toMatchObject({ agrees: false, checkpoint: { size } });
  });

  it("behind one that is signed by another key, or not at all", async () => {
    const { origin, seq: size, hash } = await headOf(database().read);
    const other = generateKeyPairSync("ed25519").privateKey;
    const { time, key, signature } = signCheckpoint(
      { origin, size, hash, time: new Date().toISOString() },
      other,
    );
    const row = { seq: size, hash, createdAt: new Date(time), keyId: key, signature };
    await tamper((tx) => tx.insert(checkpoints).values(row));
    await somethingHappens();
    await expect(sign()).rejects.toThrow(
      /in the database.*is signed by the key .* not in checkpoint-keys\.txt/,
    );
    await tamper((tx) => tx.update(checkpoints).set({ keyId: "none" }));
    await expect(sign()).rejects.toThrow(/does not have a valid signature/);
  });

  it("where the file has a line that is none", async () => {
    appendFileSync(checkpointFile(dataDir), '{"format":"sms-geo');
    await expect(sign()).rejects.toThrow(/a line of .*checkpoints\.ndjson is not a checkpoint/);
    expect((await integrity()).last?.agrees).toBe(true);
  });

  it("of a database that has events outside of the chain", async () => {
    await tamper(async (tx) => {
      const [row] = await tx.select().from(auditEvents).where(eq(auditEvents.seq, 5));
      await tx
        .insert(auditEvents)
        .values({ ...row!, seq: -1, sid: `AE${"f".repeat(32)}`, prevHash: "f".repeat(64) });
    });
    await expect(sign()).rejects.toThrow(/event -1 stands outside of the chain/);
    await tamper((tx) => drop(tx, -1));
    expect(await sign()).toBeDefined();
  });

  it("and the console says so and goes on", async () => {
    const said: string[] = [];
    const { error } = log;
    log.error = (given: { err: Error }) => said.push(given.err.message);
    try {
      await tamper(rewrite);
      await running().stop();
    } finally {
      log.error = error;
    }
    // Once when it starts, and once more when it tries to sign.
    expect(said).toHaveLength(2);
    expect(said[0]).toContain("was not signed");
    expect(readCheckpoints(checkpointFile(dataDir))).toHaveLength(1);
  });
});

describe("the file of checkpoints", () => {
  it("stands for rows that are gone: the next one is signed behind it, and verification tells", async () => {
    await tamper((tx) => tx.delete(checkpoints));
    expect((await integrity()).last?.agrees).toBe(true);
    expect(await sign()).toBeDefined();
    expect(await verified()).toMatch(/is in the file of the data folder, but not in the database/);
  });

  it("is told apart from the database by verification", async () => {
    const { origin, seq: size, hash } = await headOf(database().read);
    const statement = { origin, size, hash, time: "2026-01-01T00:00:00.000Z" };
    const { time, key: keyId, signature } = signCheckpoint(statement, signingKey(dataDir, undefined));
    const row = { seq: size, hash, createdAt: new Date(time), keyId, signature };
    expect(await verified()).toBe("");
    await tamper((tx) => tx.insert(checkpoints).values(row));
    expect(await verified()).toMatch(/is in the database, but not in the file of the data folder/);
  });

  it("gets what another server signed", async () => {
    const made = await sign();
    await running().stop();
    expect(readCheckpoints(checkpointFile(dataDir)).at(-1)).toEqual(made);
  });

  it("is read from its end, however long it is, and again where it changed", async () => {
    const file = checkpointFile(dataDir);
    const [first] = readCheckpoints(file);
    const foreign = JSON.stringify({ ...first, origin: "f".repeat(32) });
    writeFileSync(file, `${readFileSync(file, "utf8")}${`${foreign}\n`.repeat(400)}`);
    await tamper((tx) => tx.delete(checkpoints));
    expect((await integrity()).last?.checkpoint).toEqual(first);
    writeFileSync(file, "");
    expect((await integrity()).last).toBeUndefined();
  });
});
