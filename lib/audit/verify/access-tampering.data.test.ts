import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database, type Tx } from "#db/database.ts";
import { apiKeys, invitations, memberships, users } from "#db/schema.ts";
import { type AccessHistory, liveWithAccess } from "#lib/testing/access-history.ts";
import { after, useHistory } from "#lib/testing/tampering.ts";
import { verifyDatabase } from "./database.ts";

const history = useHistory();
let lived: AccessHistory;
beforeAll(async () => {
  lived = await liveWithAccess(history.world);
});

const says = async (tamper: (tx: Tx) => Promise<unknown>) => (await after(history, tamper)).messages;
const member = (role: "developer" | "administrator") =>
  and(
    eq(memberships.userSid, history.world.people[role].userSid),
    eq(memberships.accountSid, history.world.parent),
  );
const key = (which: "live" | "revoked") => eq(apiKeys.sid, lived[which]);

describe("verification", () => {
  it("finds nothing off in what honest people did", async () => {
    const { signed } = history;
    const report = await verifyDatabase(database().read, { checkpoints: [signed], keys: [signed.key] });
    expect(report.findings.kept).toEqual([]);
  });

  it.each<[string, RegExp, (tx: Tx) => Promise<unknown>]>([
    [
      "a role that was raised",
      /the role of the member US\w+ on AC\w+ is owner, but its events say support/,
      (tx) => tx.update(memberships).set({ role: "owner" }).where(member("developer")),
    ],
    [
      "a member that was added",
      /no event has made the member US\w+ on AC\w+/,
      (tx) =>
        tx.insert(memberships).values({
          ...{ userSid: history.world.operator.userSid, accountSid: history.world.parent, role: "owner" },
          createdAt: new Date(),
        }),
    ],
    [
      "a member that came back",
      /no event has made the member/,
      (tx) =>
        tx.insert(memberships).values({
          ...{ userSid: history.world.people.support.userSid, accountSid: history.world.parent },
          ...{ role: "support", createdAt: new Date() },
        }),
    ],
    [
      "a member that was removed",
      /the member US\w+ on AC\w+ has events, but is not there/,
      (tx) => tx.delete(memberships).where(member("administrator")),
    ],
    [
      "an operator",
      /the operator of the person US\w+ is true, but its events say false/,
      (tx) =>
        tx.update(users).set({ operator: true }).where(eq(users.sid, history.world.people.billing.userSid)),
    ],
    [
      "a person that was added",
      /no event has made the person US1/,
      (tx) =>
        tx.insert(users).values({
          ...{ sid: "US1", email: "x@example.com", name: "X", phone: null, passwordHash: "none" },
          ...{ operator: false, disabledAt: null, createdAt: new Date() },
        }),
    ],
    [
      "an API key that was revived",
      /the revoked at of the API key SK\w+ is null, but its events say 2/,
      (tx) => tx.update(apiKeys).set({ revokedAt: null }).where(key("revoked")),
    ],
    [
      "an API key with another secret",
      /the secret digest of the API key SK\w+ is/,
      (tx) =>
        tx
          .update(apiKeys)
          .set({ secretHash: "0".repeat(64) })
          .where(key("live")),
    ],
    [
      "an API key of another account",
      /the account sid of the API key/,
      (tx) => tx.update(apiKeys).set({ accountSid: history.world.globex.parent }).where(key("live")),
    ],
    [
      "an API key that never expires",
      /the expires at of the API key SK\w+ is null/,
      (tx) => tx.update(apiKeys).set({ expiresAt: null }).where(key("live")),
    ],
    [
      "an API key that was added",
      /no event has made the API key SK1/,
      async (tx) => {
        const [row] = await tx.select().from(apiKeys).where(key("live"));
        await tx.insert(apiKeys).values({ ...row!, sid: "SK1" });
      },
    ],
    [
      "an API key that was deleted",
      /the API key SK\w+ has events, but is not there/,
      (tx) => tx.delete(apiKeys).where(key("revoked")),
    ],
    [
      "an invitation to more",
      /the role of the invitation \w+ is owner, but its events say billing/,
      (tx) => tx.update(invitations).set({ role: "owner" }),
    ],
    [
      "an invitation that was revived",
      /the revoked at of the invitation/,
      (tx) => tx.update(invitations).set({ revokedAt: null }),
    ],
  ])("finds %s", async (_name, message, tamper) => {
    expect(await says(tamper)).toMatch(message);
  });
});
