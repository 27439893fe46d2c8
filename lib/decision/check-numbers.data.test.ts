import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findAccount } from "#lib/accounts.ts";
import { Invalid, NotFound } from "#lib/errors.ts";
import { stopInheriting } from "#lib/permissions/inheritance.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { useWorld } from "#lib/testing/world.ts";
import { checkNumbers } from "./check-numbers.ts";

const world = useWorld();

const check = (numbers: string, accountSid = world.parent) =>
  checkNumbers(world.people.support, { accountSid, numbers });

async function switchOf(accountSid: string) {
  const { permissionsVersion: revision } = await findAccount(world.people.owner, accountSid);
  return { accountSid, revision, idempotencyKey: randomUUID() };
}

async function save(accountSid: string, wish: { enable?: string[]; disable?: string[] }) {
  const form = { enable: [], disable: [], acknowledged: [], ...(await switchOf(accountSid)), ...wish };
  await savePermissions(world.people.owner, form);
}

describe("the number check", () => {
  it("says of each line what it was understood as and whether a message may go there", async () => {
    const { numbers, heading, destinations } = await check(
      "phone\n+1 (202) 555-0123\n00 44 7911 123456\n07911 123456\n+18005550123",
    );
    expect(heading).toBe("phone");
    expect(numbers.map(({ line, to, allowed, code }) => ({ line, to, allowed, code }))).toEqual([
      { line: 2, to: "+12025550123", allowed: true, code: null },
      { line: 3, to: "+447911123456", allowed: false, code: 21408 },
      { line: 4, to: null, allowed: false, code: 21211 },
      { line: 5, to: "+18005550123", allowed: false, code: 21211 },
    ]);
    expect(numbers.map(({ sentence }) => sentence)).toEqual([
      null,
      null,
      "Write it in international form: + and the country code first.",
      "It belongs to a service, such as toll-free or satellite, and not to a country.",
    ]);
    expect(Object.keys(destinations)).toEqual(["US", "GG"]);
  });

  it("names the subaccounts that answer differently", async () => {
    const { subaccounts, destinations } = await check("+12025550123\n+33612345678");
    expect(subaccounts).toBe(2);
    expect(destinations["US"]!.differing).toEqual({ count: 0, named: [] });
    await stopInheriting(world.people.owner, await switchOf(world.otp));
    await save(world.otp, { enable: ["FR"], disable: ["US"] });
    const after = await check("+12025550123\n+33612345678");
    const otp = { sid: world.otp, name: "Retail OTP" };
    expect(after.destinations["US"]!.differing).toEqual({ count: 1, named: [{ ...otp, allowed: false }] });
    expect(after.destinations["FR"]!.differing).toEqual({ count: 1, named: [{ ...otp, allowed: true }] });
  });

  it("takes a thousand lines and no more", async () => {
    const thousand = "+12025550123\n".repeat(1_000);
    expect((await check(thousand)).numbers).toHaveLength(1_000);
    await expect(check(`${thousand}+12025550123`)).rejects.toBeInstanceOf(Invalid);
    await expect(check(" \n ")).rejects.toBeInstanceOf(Invalid);
  });

  it("shows a bad line again neither whole nor as it was, and allows none", async () => {
    const bad = [
      "x".repeat(10_000),
      "+12025550123\u0000",
      "<script>alert(1)</script>",
      "'; drop table accounts; --",
      "__proto__",
      "+12025550123 +12025550124",
      "tel:+12025550123",
      "📞",
      "+44 (0)7911 123456",
      "+4407911123456",
      "+0123456",
      "+2101234567",
    ];
    const { numbers } = await check(["+12025550123", ...bad].join("\n"));
    expect(
      numbers.slice(1).every(({ allowed, code, sentence }) => !allowed && code === 21211 && sentence),
    ).toBe(true);
    expect(Math.max(...numbers.map(({ input }) => input.length))).toBe(41);
  });

  it("knows only accounts of the person", async () => {
    await expect(check("+12025550123", world.globex.parent)).rejects.toBeInstanceOf(NotFound);
  });
});
