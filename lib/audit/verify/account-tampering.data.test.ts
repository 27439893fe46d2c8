import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Tx } from "#db/database.ts";
import { accounts, lockdowns, organizations, prefixHolds } from "#db/schema.ts";
import { type AccessHistory, liveWithAccess } from "#lib/testing/access-history.ts";
import { after, useHistory } from "#lib/testing/tampering.ts";

const history = useHistory();
let lived: AccessHistory;
beforeAll(async () => {
  lived = await liveWithAccess(history.world);
});

const says = async (tamper: (tx: Tx) => Promise<unknown>) => (await after(history, tamper)).messages;

describe("verification", () => {
  it.each<[string, RegExp, (tx: Tx) => Promise<unknown>]>([
    [
      "a hold that was added",
      /no event has made the hold of the prefix 4477/,
      (tx) =>
        tx.insert(prefixHolds).values({ prefix: "4477", reason: "none", auditSeq: 5, createdAt: new Date() }),
    ],
    [
      "a lockdown that was added",
      /no event has made the lockdown LD1/,
      async (tx) => {
        const [row] = await tx.select().from(lockdowns).limit(1);
        await tx.insert(lockdowns).values({ ...row!, sid: "LD1" });
      },
    ],
    [
      "a lockdown that would bring back more",
      /the snapshot of the lockdown/,
      (tx) =>
        tx.update(lockdowns).set({
          snapshot: [{ sid: history.world.parent, inherits: false, enabled: ["NG", "US"] }],
        }),
    ],
    [
      "a lockdown that could be taken back again",
      /the restored at of the lockdown/,
      (tx) => tx.update(lockdowns).set({ restoredAt: null }),
    ],
    [
      "an account in another organization",
      /the organization of the account AC\w+ is OR\w+, but its events say OR/,
      (tx) =>
        tx
          .update(accounts)
          .set({ organizationSid: history.world.globex.organization })
          .where(eq(accounts.sid, history.world.parent)),
    ],
    [
      "an account with another home country",
      /the home country of the account AC\w+ is RU, but its events say US/,
      (tx) => tx.update(accounts).set({ homeCountry: "RU" }).where(eq(accounts.sid, history.world.alerts)),
    ],
    [
      "an account at another event",
      /the last event of the account/,
      (tx) => tx.update(accounts).set({ auditSeq: history.end }).where(eq(accounts.sid, lived.renamed)),
    ],
    [
      "an account with another name",
      /the name of the account AC\w+ is Long, but its events say Short/,
      (tx) => tx.update(accounts).set({ name: "Long" }).where(eq(accounts.sid, lived.renamed)),
    ],
    [
      "an account that was opened again",
      /the status of the account AC\w+ is active, but its events say closed/,
      (tx) => tx.update(accounts).set({ status: "active" }),
    ],
    [
      "an organization with another name",
      /the name of the organization OR\w+ is Umbrella, but its events say Acme/,
      (tx) =>
        tx
          .update(organizations)
          .set({ name: "Umbrella" })
          .where(eq(organizations.sid, history.world.organization)),
    ],
  ])("finds %s", async (_name, message, tamper) => {
    expect(await says(tamper)).toMatch(message);
  });
});
