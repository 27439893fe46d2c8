import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/database.ts";
import { auditEvents, permissions, setupTokens, users } from "#db/schema.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { findAccount } from "#lib/accounts.ts";
import { Conflict, Invalid, NotFound } from "#lib/errors.ts";
import { verifyPassword } from "#lib/password.ts";
import { prepareDatabase } from "#lib/prepare.ts";
import { useCodes } from "#lib/testing/codes.ts";
import { signedIn, someone } from "#lib/testing/world.ts";
import { beginSetup, completeSetup } from "./setup.ts";
import { setupLink, setupState } from "./setup-link.ts";
import type { TenantDetails } from "./tenant.ts";

let storage: TestDatabase;
const codes = useCodes();
beforeAll(async () => {
  storage = await testDatabase();
  useDatabase(storage.database);
  await prepareDatabase();
});
afterAll(async () => {
  useDatabase(undefined);
  await storage.remove();
});

const person = (phone: string, destinationId: string): TenantDetails => ({
  organization: "Acme",
  name: "Ada",
  email: "ada@acme.example",
  password: "correct horse battery staple",
  phone: { e164: phone, destinationId },
});
const ada = person("+4915123456789", "DE");
const eve = { ...person("+447400123456", "GB"), email: "eve@acme.example", name: "Eve" };
const freshToken = async () => new URL((await setupLink())!).searchParams.get("token")!;

// In the order of an installation's life: each test leaves the console as the next one finds it.
describe("the set-up link", () => {
  it("is a fresh one at each start, and the older one is void", async () => {
    const first = await freshToken();
    const second = await freshToken();
    expect(await setupState(first)).toBe("unknown");
    expect(await setupState(second)).toBe("open");
    expect(JSON.stringify(await database().read.select().from(setupTokens))).not.toContain(second);
    await expect(beginSetup(someone, first, ada)).rejects.toThrow(NotFound);
    await expect(beginSetup(someone, "", ada)).rejects.toThrow(NotFound);
  });

  it("does nothing for a wrong code, or for a code of another link", async () => {
    const before = await freshToken();
    const verification = await beginSetup(someone, before, ada);
    const code = codes.last(ada.phone.e164);
    const wrong = code === "000000" ? "000001" : "000000";
    await expect(completeSetup(someone, { token: before, verification, code: wrong })).rejects.toThrow(
      Invalid,
    );
    const token = await freshToken();
    await expect(completeSetup(someone, { token, verification, code })).rejects.toThrow(NotFound);
    expect(await database().read.$count(users)).toBe(0);
  });

  it("raced by two browsers makes one Owner, with exactly the country of their number", async () => {
    const token = await freshToken();
    const forms = [];
    for (const details of [ada, eve]) {
      const verification = await beginSetup(someone, token, details);
      forms.push({ token, verification, code: codes.last(details.phone.e164) });
    }
    const results = await Promise.allSettled(forms.map((form) => completeSetup(someone, form)));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: expect.any(Conflict),
    });

    const [user, ...others] = await database().read.select().from(users);
    expect(others).toEqual([]);
    const winner = user!.name === "Ada" ? ada : eve;
    expect(user).toMatchObject({ email: winner.email, phone: winner.phone.e164, operator: false });
    expect(await verifyPassword(winner.password, user!.passwordHash)).toBe(true);
    const won = results.find((result) => result.status === "fulfilled")!.value;
    const account = await findAccount(await signedIn(user!.sid, user!.name), won.accountSid);
    expect(account).toMatchObject({
      name: "Acme",
      organizationName: "Acme",
      role: "owner",
      homeCountry: winner.phone.destinationId,
    });
    expect(await database().read.select().from(permissions)).toMatchObject([
      { accountSid: won.accountSid, destinationId: winner.phone.destinationId, enabled: true },
    ]);
    const events = await database()
      .read.select()
      .from(auditEvents)
      .where(eq(auditEvents.accountSid, won.accountSid))
      .orderBy(auditEvents.seq);
    expect(events.map(({ type }) => type)).toEqual(["account.created", "member.added"]);
    expect(JSON.stringify(events)).not.toContain(winner.email);
  });

  it("is used for ever, and no further one is made", async () => {
    const [used] = await database().read.select().from(setupTokens);
    expect(used?.usedAt).toBeInstanceOf(Date);
    expect(await setupLink()).toBeNull();
  });
});
