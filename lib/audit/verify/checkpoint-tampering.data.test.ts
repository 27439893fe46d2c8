import { eq } from "drizzle-orm";
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { database, type Tx } from "#db/database.ts";
import { accounts, auditEvents, checkpoints } from "#db/schema.ts";
import { signCheckpoint } from "#lib/audit/checkpoint/statement.ts";
import { headOf } from "#lib/audit/head.ts";
import { after, eventAt, privateKey, rehash, useHistory } from "#lib/testing/tampering.ts";

const history = useHistory();

describe("verification", () => {
  it("finds a chain that was rewritten as a whole", async () => {
    const rewrite = async (tx: Tx) => {
      const { data } = await eventAt(tx, 2);
      await tx
        .update(auditEvents)
        .set({ data: data.replace("Acme Retail", "Acme Hidden") })
        .where(eq(auditEvents.seq, 2));
      await tx.update(accounts).set({ name: "Acme Hidden" }).where(eq(accounts.name, "Acme Retail"));
      await rehash(tx, 1);
    };
    const found = await after(history, rewrite);
    expect(found).toMatchObject({
      first: history.signed.size,
      count: 1,
      messages: expect.stringContaining("the chain was rewritten"),
    });
    // Without any checkpoint such a chain looks honest: that is what checkpoints outside the database are for.
    const alone = await after(history, async (tx) => {
      await rewrite(tx);
      await tx.delete(checkpoints);
    });
    expect(alone.count).toBe(0);
  });

  it("finds a rewritten chain with checkpoints that were signed by somebody else", async () => {
    const other = generateKeyPairSync("ed25519").privateKey;
    const found = await after(history, async (tx) => {
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
    const newer = signCheckpoint(
      { origin, size: history.end + 3, hash, time: new Date().toISOString() },
      privateKey,
    );
    const found = await after(history, () => Promise.resolve(), [newer]);
    expect(found).toMatchObject({
      first: history.end + 1,
      messages: expect.stringContaining("this is an older copy"),
    });
  });

  it("finds a checkpoint that was changed", async () => {
    const found = await after(history, (tx) => tx.update(checkpoints).set({ seq: history.signed.size - 1 }));
    expect(found).toMatchObject({
      count: 1,
      messages: expect.stringContaining("does not have a valid signature"),
    });
  });
});
