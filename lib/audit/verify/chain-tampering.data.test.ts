import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database, type Tx } from "#db/database.ts";
import { engine } from "#db/engine.ts";
import { auditEvents, auditHead, checkpoints, permissions } from "#db/schema.ts";
import { execute } from "#db/testing.ts";
import { canonicalJson, eventDigest, hashedEvent, linkHash } from "#lib/audit/chain.ts";
import { after, drop, eventAt, useHistory } from "#lib/testing/tampering.ts";
import { verifyDatabase } from "./database.ts";

const history = useHistory();
const edited = canonicalJson({ name: "Somebody else" });

describe("verification", () => {
  it("finds nothing off in an honest database, and the checkpoint agrees", async () => {
    const report = await verifyDatabase(database().read, {
      checkpoints: [history.signed],
      keys: [history.signed.key],
    });
    expect(report.findings).toMatchObject({ count: 0, firstBadSeq: null });
    expect(report).toMatchObject({ events: history.end, confirmed: 1, accounts: 4 });
  });

  it("finds an edited event", async () => {
    const edit = (tx: Tx) => tx.update(auditEvents).set({ data: edited }).where(eq(auditEvents.seq, 5));
    expect(await after(history, edit)).toMatchObject({ first: 5 });
    expect(
      await after(history, (tx) => tx.update(auditEvents).set({ data: "{" }).where(eq(auditEvents.seq, 5))),
    ).toMatchObject({ first: 5 });
    expect(
      await after(history, (tx) =>
        tx.update(auditEvents).set({ actorSid: "US1" }).where(eq(auditEvents.seq, 5)),
      ),
    ).toMatchObject({
      first: 5,
    });
  });

  it.each(["null", "[]", '"text"', "1e999", '{"x":1e999}', String.raw`{"x":"\ud800"}`, "{}garbage"])(
    "goes on where the data of an event is %s, and names the event",
    async (data) => {
      const found = await after(history, (tx) =>
        tx.update(auditEvents).set({ data }).where(eq(auditEvents.seq, 5)),
      );
      expect(found).toMatchObject({ first: 5 });
    },
  );

  it("goes on where the type of an event is no type, and names the event", async () => {
    for (const type of ["__proto__", "constructor", "toString"])
      expect(
        await after(history, (tx) => tx.update(auditEvents).set({ type }).where(eq(auditEvents.seq, 5))),
      ).toMatchObject({ first: 5 });
  });

  it("finds an edited event that was given the hash of its new content", async () => {
    const found = await after(history, async (tx) => {
      await tx.update(auditEvents).set({ data: edited }).where(eq(auditEvents.seq, 5));
      const { prevHash, ...row } = await eventAt(tx, 5);
      await tx
        .update(auditEvents)
        .set({ hash: linkHash(prevHash, eventDigest(hashedEvent({ ...row }))) })
        .where(eq(auditEvents.seq, 5));
    });
    expect(found).toMatchObject({ first: 6, messages: expect.stringContaining("event 6 does not follow") });
  });

  it("finds a deleted event", async () => {
    const found = await after(history, (tx) => drop(tx, history.end - 4));
    expect(found).toMatchObject({
      first: history.end - 4,
      messages: expect.stringContaining(`event ${history.end - 4} is missing`),
    });
  });

  it("finds two events that changed places", async () => {
    const found = await after(history, async (tx) => {
      const [a, b] = [await eventAt(tx, 5), await eventAt(tx, 6)];
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
      for (const seq of [history.end, history.end - 1]) {
        await tx.delete(permissions).where(eq(permissions.auditSeq, seq));
        await drop(tx, seq);
      }
      const { seq, hash } = await eventAt(tx, history.end - 2);
      await tx.update(auditHead).set({ seq, hash });
      await tx.delete(checkpoints);
    };
    const found = await after(history, cut, [history.signed]);
    expect(found).toMatchObject({
      first: history.end - 1,
      messages: expect.stringContaining("were cut off, or this is an older copy"),
    });
  });

  it.each([0, -3, -4_000_000_000_000])("finds an event that was forged at position %i", async (seq) => {
    const found = await after(history, async (tx) => {
      const { sid: _, ...row } = await eventAt(tx, 5);
      const forged = { ...row, sid: `AE${"f".repeat(32)}`, prevHash: "f".repeat(64) };
      await tx.insert(auditEvents).values({ ...forged, seq });
    });
    expect(found).toMatchObject({ first: seq, messages: expect.stringContaining("outside of the chain") });
  });

  it("finds an event at a position that no number in JavaScript can hold", async () => {
    const found = await after(history, async (tx) => {
      const { sid: _, ...row } = await eventAt(tx, 5);
      const forged = { ...row, sid: `AE${"f".repeat(32)}`, prevHash: "f".repeat(64) };
      const seq = sql`9223372036854775806`;
      await tx.insert(auditEvents).values({ ...forged, seq: seq as never });
    });
    expect(found.messages).toContain("event 9223372036854775806 stands outside of the chain");
  });

  it("finds data that is not spelled as it is hashed", async () => {
    for (const spell of [
      (data: string) => data.replace("{", "{ "),
      (data: string) => data.replace('"name"', '"n\\u0061me"'),
      (data: string) => data.replace("{", '{"name":"Somebody else",'),
    ]) {
      const found = await after(history, async (tx) => {
        const { data } = await eventAt(tx, 2);
        await tx
          .update(auditEvents)
          .set({ data: spell(data) })
          .where(eq(auditEvents.seq, 2));
      });
      expect(found).toMatchObject({ first: 2, messages: expect.stringContaining("canonical JSON") });
    }
  });

  it("finds a clock of the chain that stands in the future, or before the last event", async () => {
    for (const at of [new Date("2999-01-01T00:00:00Z"), new Date(1000)]) {
      const found = await after(history, (tx) => tx.update(auditHead).set({ at }));
      expect(found).toMatchObject({ count: 1, messages: expect.stringContaining("clock of the chain") });
    }
  });

  it
    .runIf(engine === "sqlite")
    .each([
      "created_at = '2026-01-01T00:00:00.000Z'",
      "created_at = created_at + 0.5",
      "denied = x'30'",
      "high_risk = 2",
      "data = cast(data as blob)",
    ])("finds a value that was stored as another kind: %s", async (change) => {
    const found = await after(history, async (tx) => {
      const { createdAt } = await eventAt(tx, 5);
      const same = change.replace("2026-01-01T00:00:00.000Z", createdAt.toISOString());
      await execute(tx, `update audit_events set ${same} where seq = 5`);
    });
    expect(found).toMatchObject({ first: 5, messages: expect.stringContaining("stored as") });
  });
});

describe("the table of events", () => {
  const forge = (over: object) =>
    database().transaction(async (tx) => {
      const last = await eventAt(tx, history.end);
      const next = { seq: last.seq + 1, sid: `AE${"f".repeat(32)}`, prevHash: last.hash };
      await tx.insert(auditEvents).values({ ...last, hash: "f".repeat(64), ...next, ...over });
      throw new Error("it was taken");
    });

  it("takes an event only right behind the last one", async () => {
    const refused = /an audit event follows the last one|Failed query/;
    for (const seq of [0, -1, history.end, history.end + 2])
      await expect(forge({ seq })).rejects.toThrow(refused);
    await expect(forge({ prevHash: "0".repeat(64) })).rejects.toThrow(refused);
    await expect(forge({})).rejects.toThrow("it was taken");
  });

  it.runIf(engine === "sqlite")("lets no event take the place of another", async () => {
    const replacing = database().transaction((tx) =>
      execute(
        tx,
        `insert or replace into audit_events select ${history.end + 1}, ${columns} from audit_events where seq = 5`,
      ),
    );
    await expect(replacing).rejects.toThrow();
    expect(await database().transaction((tx) => eventAt(tx, 5))).toBeDefined();
  });

  const columns = `sid, created_at, type, account_sid, actor_type, actor_sid, resource_type, resource_sid, source, ip_address, request_id,
     correlation_id, high_risk, denied, data, (select hash from audit_head), hash, family_sid`;
});
