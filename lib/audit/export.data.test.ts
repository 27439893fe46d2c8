import { generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAccount } from "#lib/accounts.ts";
import { createApiKey } from "#lib/api-keys/manage.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { useWorld } from "#lib/testing/world.ts";
import { makeCheckpoint } from "./checkpoint/make.ts";
import { type Checkpoint, signCheckpoint } from "./checkpoint/statement.ts";
import { type ExportFormat, exportLog } from "./export.ts";
import { readLine } from "./export-line.ts";
import type { AuditFilter } from "./filter.ts";
import { verifyExport } from "./verify/export.ts";

const world = useWorld();
const folder = mkdtempSync(join(tmpdir(), "audit-export-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { privateKey } = generateKeyPairSync("ed25519");
let checkpoint: Checkpoint;

beforeAll(async () => {
  const { owner } = world.people;
  for (const [enable, disable] of [
    [["FR", "NG"], ["US"]],
    [["US"], ["NG"]],
    [["DE"], []],
  ]) {
    const { permissionsVersion: revision } = await findAccount(owner, world.parent);
    const form = { accountSid: world.parent, revision, idempotencyKey: randomUUID() };
    const acknowledged = enable!.includes("NG") ? ["NG"] : [];
    await savePermissions(owner, { ...form, enable: enable!, disable: disable!, acknowledged });
  }
  const key = { accountSid: world.parent, lifetime: "never", idempotencyKey: randomUUID() } as const;
  await createApiKey(owner, { ...key, name: " =cmd|' /C calc'!A0" });
  checkpoint = (await makeCheckpoint(privateKey, folder))!;
});

async function lines(format: ExportFormat, filter: AuditFilter = {}): Promise<string[]> {
  const account = await findAccount(world.people.owner, world.parent);
  let text = "";
  for await (const piece of exportLog(account, filter, format)) text += piece;
  return text.split("\n").filter(Boolean);
}

describe("an export", () => {
  it("is CSV in the order of the chain, which no spreadsheet takes for formulas", async () => {
    const [head, ...rows] = await lines("csv", { actor: world.people.owner.userSid });
    expect(head).toMatch(/^\uFEFFTime \(UTC\),Who,What,Account,Address,High risk,Denied,Type,Event/);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z,owner,"enabled France and Nigeria, disabled United States; acknowledged high risk: Nigeria",Acme Retail,203\.0\.113\.7,yes,no,sms-/,
    );
    // The name of the key stands inside a sentence, so nothing of it is at the start of a cell.
    expect(rows[3]).toContain(",created the API key  =cmd");
  });

  it("is NDJSON with the exact data, filtered as the log is", async () => {
    const found = await lines("ndjson", { country: "NG" });
    expect(found.map((line) => (JSON.parse(line) as { data: object }).data)).toMatchObject([
      { changes: { NG: { updated: "enabled" } }, acknowledged: ["NG"] },
      { changes: { NG: { updated: "disabled" } } },
    ]);
    expect(found.every((line) => readLine(line))).toBe(true);
  });

  it("has the events of the account's tree and no content of any other", async () => {
    const text = (await lines("proof")).join("\n");
    expect(text).toContain("Retail OTP");
    expect(text).not.toContain("Globex");
    expect(text).not.toContain("user.created");
  });
});

const file = (name: string, content: readonly string[]) => {
  const path = join(folder, `${process.env["TEST_ENGINE"]}-${name}`);
  writeFileSync(path, `${content.join("\n")}\n`);
  return path;
};

async function verified(content: readonly string[], { checkpoints = [checkpoint], partial = false } = {}) {
  const report = await verifyExport(file("export.ndjson", content), {
    checkpoints,
    keys: [checkpoint.key],
    partial,
  });
  const { findings, ...rest } = report;
  return {
    ...rest,
    first: findings.firstBadSeq,
    count: findings.count,
    messages: findings.kept.map((p) => p.message).join("\n"),
  };
}

describe("verifying an export offline", () => {
  it("proves it whole from the first event to the checkpoint", async () => {
    for (const filter of [{}, { country: "NG" }, { country: "AX" }])
      expect(await verified(await lines("proof", filter))).toMatchObject({
        count: 0,
        confirmed: 1,
        events: checkpoint.size,
      });
  });

  it("finds an edited event, and one whose content was exchanged for a digest of something else", async () => {
    const honest = await lines("proof");
    const at = honest.findIndex((line) => line.includes('"NG"'));
    const seq = (JSON.parse(honest[at]!) as { seq: number }).seq;
    const edited = honest.with(
      at,
      honest[at]!.replace('"NG":{"previous":"disabled"', '"NE":{"previous":"disabled"'),
    );
    expect(await verified(edited)).toMatchObject({ first: seq });
    const { hash } = JSON.parse(honest[at]!) as { hash: string };
    const digested = honest.with(at, JSON.stringify({ seq, digest: "0".repeat(64), hash }));
    expect(await verified(digested)).toMatchObject({ first: seq });
  });

  it("finds deleted, reordered and cut-off events", async () => {
    const honest = await lines("proof");
    expect(await verified(honest.toSpliced(5, 1))).toMatchObject({
      first: 5,
      messages: expect.stringContaining("event 5 is missing"),
    });
    const swapped = honest.with(5, honest[6]!).with(6, honest[5]!);
    expect((await verified(swapped)).first).toBe(5);
    expect(await verified(honest.slice(0, -2))).toMatchObject({
      first: checkpoint.size - 1,
      messages: expect.stringContaining("were cut off"),
    });
  });

  it("finds a chain that was rewritten as a whole, and a checkpoint that somebody else signed", async () => {
    const other = signCheckpoint({ ...checkpoint, hash: "1".repeat(64) }, privateKey);
    expect(await verified(await lines("proof"), { checkpoints: [other] })).toMatchObject({
      first: checkpoint.size,
      messages: expect.stringContaining("the chain was rewritten"),
    });
    const forged = signCheckpoint(checkpoint, generateKeyPairSync("ed25519").privateKey);
    expect((await verified(await lines("proof"), { checkpoints: [forged] })).messages).toContain(
      "not trusted",
    );
  });

  it("does not call an export proven that leaves events out, unless it is told that it does", async () => {
    const some = await lines("ndjson");
    expect((await verified(some)).count).toBeGreaterThan(0);
    expect(await verified(some, { partial: true })).toMatchObject({ count: 0 });
    expect((await verified(some, { partial: true })).gaps).toBeGreaterThan(0);
    const edited = some.map((line) => line.replace('"previous":"disabled"', '"previous":"enabled"'));
    expect((await verified(edited, { partial: true })).count).toBeGreaterThan(0);
  });

  it("counts what is there in full and what is not, and a checkpoint that it is given twice once", async () => {
    const content = await lines("proof", { country: "NG" });
    expect(await verified(content, { checkpoints: [checkpoint, { ...checkpoint }] })).toMatchObject({
      ...{ count: 0, confirmed: 1, inFull: 2, digests: checkpoint.size - 2 },
    });
  });

  it("finds an export without events, and one that changes to another chain", async () => {
    const [header, ...events] = await lines("proof");
    for (const content of [[], [header!]])
      expect((await verified(content)).messages).toContain("there is no event in the export");
    const late = await verified([header!, ...events.slice(0, 3), header!, ...events.slice(3)]);
    expect(late.messages).toMatch(/line 5 says whose chain it is, which only the first line may/);
    expect((await verified([events[0]!, header!, ...events.slice(1)])).count).toBeGreaterThan(0);
  });

  it("names lines that are none", async () => {
    expect((await verified([...(await lines("proof")), "{}"])).messages).toMatch(
      /line \d+ is not a line of an export/,
    );
  });
});
