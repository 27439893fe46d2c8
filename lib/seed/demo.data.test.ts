import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/database.ts";
import { auditEvents, sessions, users } from "#db/schema.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { findAccount, listAccounts } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { authenticateKey } from "#lib/api-keys/authenticate.ts";
import { enabledCounts } from "#lib/enabled-counts.ts";
import { minPasswordLength, verifyPassword } from "#lib/password.ts";
import { prepareDatabase } from "#lib/prepare.ts";
import { setupLink } from "#lib/setup/setup-link.ts";
import { signedIn } from "#lib/testing/world.ts";
import { type Demo, isEmpty, seedDemo } from "./demo.ts";

let storage: TestDatabase;
let demo: Demo;
beforeAll(async () => {
  storage = await testDatabase();
  useDatabase(storage.database);
  await prepareDatabase();
  expect(await isEmpty()).toBe(true);
  demo = await seedDemo();
});
afterAll(async () => {
  useDatabase(undefined);
  await storage.remove();
});

const as = (email: string): Promise<Actor> => signedIn(demo.userSids[email]!, email);
const sidOf = (name: string) => demo.accounts.find((account) => account.name === name)!.sid;

describe("the sample", () => {
  it("has the accounts and people it promises, and no set-up link beside them", async () => {
    expect(demo.accounts.map(({ name, organization }) => `${organization}: ${name}`)).toEqual([
      "Acme Messaging: Acme Retail",
      "Acme Messaging: Retail Alerts",
      "Acme Messaging: Retail OTP",
      "Acme Messaging: Retail LatAm",
      "Acme Messaging: Acme Health",
      "Globex: Globex Mobile",
    ]);
    expect(demo.users.map(({ role }) => role)).toEqual([
      ...["owner", "administrator", "developer", "billing", "support", "owner", "operator"],
    ]);
    expect(await isEmpty()).toBe(false);
    expect(await setupLink()).toBeNull();
  });

  it("gives everybody a random password that opens their account, and nobody a session", async () => {
    const passwords = new Set(demo.users.map(({ password }) => password));
    expect(passwords.size).toBe(demo.users.length);
    for (const { email, password } of demo.users) {
      expect(password.length).toBeGreaterThanOrEqual(minPasswordLength);
      const [user] = await database().read.select().from(users).where(eq(users.email, email));
      expect(await verifyPassword(password, user!.passwordHash)).toBe(true);
    }
    expect(await database().read.$count(sessions)).toBe(0);
  });

  it("lets subaccounts inherit but Retail LatAm, and keeps Globex apart", async () => {
    const owner = await as("owner@acme.example");
    const inherits = new Map((await listAccounts(owner)).map((account) => [account.name, account.inherits]));
    expect(Object.fromEntries(inherits)).toEqual({
      "Acme Health": false,
      "Acme Retail": false,
      "Retail Alerts": true,
      "Retail LatAm": false,
      "Retail OTP": true,
    });
    expect(await findAccount(await as("owner@globex.example"), sidOf("Globex Mobile"))).toMatchObject({
      role: "owner",
    });
    expect(await listAccounts(await as("operator@platform.example"))).toEqual([]);
  });

  it("has a key for each account", async () => {
    expect(demo.apiKeys.map(({ accountSid }) => accountSid)).toEqual(demo.accounts.map(({ sid }) => sid));
    for (const { accountSid, sid, secret } of demo.apiKeys)
      expect(await authenticateKey(sid, secret)).toMatchObject({ accountSid });
  });

  it("has a believable number of countries, and a history with an acknowledged risk", async () => {
    const counts = await enabledCounts(await listAccounts(await as("owner@acme.example")));
    const named = Object.fromEntries(demo.accounts.map(({ name, sid }) => [name, counts.get(sid)]));
    expect(named).toMatchObject({
      "Acme Retail": 30,
      "Retail Alerts": 30,
      "Retail LatAm": 12,
      "Acme Health": 4,
    });
    const events = await database()
      .read.select()
      .from(auditEvents)
      .where(eq(auditEvents.accountSid, sidOf("Acme Retail")))
      .orderBy(auditEvents.seq);
    expect(
      events.filter(({ highRisk }) => highRisk).map(({ data }) => JSON.parse(data).acknowledged),
    ).toEqual([["IL"], ["LK"]]);
  });
});
