import { desc, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database, type Tx } from "#db/database.ts";
import { engine } from "#db/engine.ts";
import { auditEventDestinations, auditEvents, auditHead, permissions } from "#db/schema.ts";
import { execute } from "#db/testing.ts";
import { after, eventAt, useHistory } from "#lib/testing/tampering.ts";

const history = useHistory();

describe("verification", () => {
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
          .set({ enabled: true, auditSeq: history.end })
          .where(eq(permissions.destinationId, "NG")),
    ],
    ["deleted", (tx) => tx.delete(permissions).where(eq(permissions.destinationId, "US"))],
    [
      "added",
      (tx) =>
        tx.insert(permissions).values({
          accountSid: history.world.parent,
          destinationId: "PK",
          enabled: true,
          auditSeq: history.end,
        }),
    ],
    [
      "hidden behind inheritance",
      (tx) =>
        execute(
          tx,
          `update accounts set inherits = ${engine === "sqlite" ? "1" : "true"} where sid = '${history.world.alerts}'`,
        ),
    ],
  ])("finds a permission that was %s by hand", async (_name, tamper) => {
    expect((await after(history, tamper)).first).not.toBeNull();
  });

  it("finds an index of countries that was changed, and a head that was moved", async () => {
    const [last] = await database()
      .read.select()
      .from(auditEventDestinations)
      .orderBy(desc(auditEventDestinations.seq))
      .limit(1);
    const seq = last!.seq;
    const gone = await after(history, (tx) =>
      tx.delete(auditEventDestinations).where(eq(auditEventDestinations.seq, seq)),
    );
    expect(gone).toMatchObject({ first: seq });
    const moved = await after(history, (tx) => tx.update(auditHead).set({ hash: "0".repeat(64) }));
    expect(moved).toMatchObject({ count: 1, messages: expect.stringContaining("the head of the chain") });
  });

  it.each([
    ["a country that an event's data names otherwise", { destinationId: "alerts" }],
    ["a switch of inheritance that was none", { destinationId: "inherits" }],
  ])("finds a forged row in the index of countries: %s", async (_name, { destinationId }) => {
    const found = await after(history, async (tx) => {
      const { accountSid, familySid } = await eventAt(tx, history.end);
      await tx
        .insert(auditEventDestinations)
        .values({ accountSid: accountSid!, familySid, destinationId, seq: history.end });
    });
    expect(found).toMatchObject({
      first: history.end,
      messages: expect.stringContaining("index of countries"),
    });
  });

  it("finds a row in the index of countries that is kept from its country by what the event acknowledges", async () => {
    const found = await after(history, async (tx) => {
      const [row] = await tx
        .select()
        .from(auditEventDestinations)
        .where(eq(auditEventDestinations.destinationId, "NG"));
      await tx.insert(auditEventDestinations).values({ ...row!, destinationId: "acknowledged" });
    });
    expect(found.messages).toContain("index of countries");
  });

  it("finds an event that is filed under another parent account", async () => {
    const found = await after(history, (tx) =>
      tx
        .update(auditEvents)
        .set({ familySid: history.world.globex.parent })
        .where(eq(auditEvents.seq, history.end)),
    );
    expect(found).toMatchObject({ first: history.end, messages: expect.stringContaining("wrong parent") });
    const indexed = await after(history, (tx) =>
      tx
        .update(auditEventDestinations)
        .set({ familySid: history.world.globex.parent })
        .where(eq(auditEventDestinations.seq, history.end)),
    );
    expect(indexed).toMatchObject({ first: history.end });
  });

  it("finds what the index of countries says of an event that is not there", async () => {
    for (const seq of [-7, history.end + 1]) {
      const found = await after(history, (tx) =>
        tx.insert(auditEventDestinations).values({
          ...{ accountSid: history.world.parent, familySid: history.world.parent, destinationId: "FR", seq },
        }),
      );
      expect(found).toMatchObject({ first: seq, messages: expect.stringContaining("index of countries") });
    }
  });
});
