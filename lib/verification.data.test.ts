import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "#db/database.ts";
import { verifications } from "#db/schema.ts";
import type { Visitor } from "./actor.ts";
import { Conflict, Invalid, NotFound, Unavailable } from "./errors.ts";
import { bookkeep } from "./mutation.ts";
import { useCodes } from "./testing/codes.ts";
import { someone, useWorld } from "./testing/world.ts";
import { hashToken } from "./token.ts";
import {
  claimVerification,
  findVerification,
  proveCode,
  resendCode,
  startVerification,
} from "./verification.ts";

useWorld();
const codes = useCodes();

let numbers = 0;
async function started(): Promise<{ id: string; phone: string; caller: Visitor }> {
  numbers += 1;
  const phone = `+120255501${String(numbers).padStart(2, "0")}`;
  const caller = { ...someone, ipAddress: `198.51.100.${numbers}` };
  const id = await startVerification(caller, "sign-up", { phone, payload: { name: "Ada" } });
  return { id, phone, caller };
}
const row = async (id: string) =>
  (
    await database()
      .read.select()
      .from(verifications)
      .where(eq(verifications.idHash, hashToken(id)))
  )[0];
const wrongOf = (code: string) => (code === "000000" ? "000001" : "000000");

describe("a one-time code", () => {
  it("has six digits, is stored as a hash, and proves the number with what was entered", async () => {
    const { id, phone } = await started();
    expect(codes.last(phone)).toMatch(/^\d{6}$/);
    expect(JSON.stringify(await row(id))).not.toContain(codes.last(phone));
    expect(
      await proveCode("sign-up", id, ` ${codes.last(phone).slice(0, 3)} ${codes.last(phone).slice(3)} `),
    ).toEqual({
      phone,
      payload: { name: "Ada" },
    });
  });

  it("is used up once", async () => {
    const { id } = await started();
    await bookkeep((tx) => claimVerification(tx, id));
    await expect(bookkeep((tx) => claimVerification(tx, id))).rejects.toThrow(Conflict);
    expect(await findVerification("sign-up", id)).toBeUndefined();
  });

  it("counts for its own purpose only", async () => {
    const { id, phone } = await started();
    await expect(proveCode("setup", id, codes.last(phone))).rejects.toThrow(NotFound);
    expect(await findVerification("invitation", id)).toBeUndefined();
  });

  it("is dead after five wrong tries, also at the same time, even if the sixth is right", async () => {
    const { id, phone } = await started();
    const code = codes.last(phone);
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => proveCode("sign-up", id, wrongOf(code))),
    );
    expect(tries.every(({ status }) => status === "rejected")).toBe(true);
    await expect(proveCode("sign-up", id, code)).rejects.toMatchObject({
      details: { fields: { code: ["This code no longer counts. Send a new one."] } },
    });
    expect((await row(id))?.attempts).toBe(5);
  });

  it("is dead after ten minutes", async () => {
    const { id, phone } = await started();
    await bookkeep((tx) =>
      tx
        .update(verifications)
        .set({ expiresAt: new Date() })
        .where(eq(verifications.idHash, hashToken(id))),
    );
    await expect(proveCode("sign-up", id, codes.last(phone))).rejects.toThrow(Invalid);
  });

  it("is replaced by a newer one", async () => {
    const { id, phone, caller } = await started();
    const old = codes.last(phone);
    await proveCode("sign-up", id, wrongOf(old)).catch(() => undefined);
    await resendCode(caller, "sign-up", id);
    if (codes.last(phone) !== old) await expect(proveCode("sign-up", id, old)).rejects.toThrow(Invalid);
    expect(await proveCode("sign-up", id, codes.last(phone))).toMatchObject({ phone });
  });

  it("is not sent for ever: five an hour to one number", async () => {
    const { id, caller } = await started();
    for (let i = 0; i < 4; i++) await resendCode(caller, "sign-up", id);
    await expect(resendCode(caller, "sign-up", id)).rejects.toThrow(Unavailable);
  });

  it("belongs to a sign-up that is over after an hour", async () => {
    const { id, phone, caller } = await started();
    const createdAt = new Date(Date.now() - 3_600_000);
    await bookkeep((tx) =>
      tx
        .update(verifications)
        .set({ createdAt })
        .where(eq(verifications.idHash, hashToken(id))),
    );
    await expect(proveCode("sign-up", id, codes.last(phone))).rejects.toThrow(NotFound);
    await expect(resendCode(caller, "sign-up", id)).rejects.toThrow(NotFound);
  });
});
