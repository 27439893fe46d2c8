import { and, eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { database, type Tx } from "#db/database.ts";
import {
  accounts,
  apiKeys,
  invitations,
  lockdowns,
  memberships,
  organizations,
  prefixHolds,
  users,
} from "#db/schema.ts";
import { createApiKey, revokeApiKey } from "#lib/api-keys/manage.ts";
import { lockDown } from "#lib/lockdown/lock-down.ts";
import { previewRestore, restore } from "#lib/lockdown/restore.ts";
import { changeRole, removeMember } from "#lib/members/change.ts";
import { inviteMember, revokeInvitation } from "#lib/members/invite.ts";
import { closeSubaccount, renameSubaccount } from "#lib/subaccounts/manage.ts";
import { createSubaccount } from "#lib/subaccounts/create.ts";
import { after, useHistory } from "#lib/testing/tampering.ts";
import { verifyDatabase } from "./database.ts";

const history = useHistory();
let keys: { live: string; revoked: string };
let sub: string;

beforeAll(async () => {
  const { world } = history;
  const { owner, developer, support } = world.people;
  const accountSid = world.parent;
  const form = () => ({ accountSid, idempotencyKey: randomUUID() });
  const { sid: live } = await createApiKey(owner, { ...form(), name: "Gateway", lifetime: "90" });
  const { sid: revoked } = await createApiKey(owner, { ...form(), name: "Old", lifetime: "never" });
  await revokeApiKey(owner, { accountSid, keySid: revoked });
  keys = { live, revoked };
  await changeRole(owner, { accountSid, userSid: developer.userSid, role: "support", seen: "developer" });
  await removeMember(owner, { accountSid, userSid: support.userSid });
  await inviteMember(owner, { accountSid, email: "first@example.com", role: "billing" });
  await inviteMember(owner, { accountSid, email: "second@example.com", role: "support" });
  const [second] = await database()
    .read.select({ id: invitations.tokenHash })
    .from(invitations)
    .where(eq(invitations.email, "second@example.com"));
  await revokeInvitation(owner, { accountSid, id: second!.id });
  sub = (await createSubaccount(owner, { ...form(), name: "Brief" })).sid;
  await renameSubaccount(owner, { accountSid: sub, name: "Short" });
  const { sid: shut } = await createSubaccount(owner, { ...form(), name: "Shut" });
  await closeSubaccount(owner, { accountSid: shut, confirmed: "yes" });
  for (const keep of [["FR"], []]) await lockDown(owner, { ...form(), keep });
  const [first] = await database().read.select().from(lockdowns).orderBy(lockdowns.auditSeq).limit(1);
  const { basis, risky } = await previewRestore(owner, { accountSid, lockdownSid: first!.sid });
  const seen = new Map(basis.map(({ sid, permissionsVersion }) => [sid, permissionsVersion]));
  await restore(owner, { ...form(), lockdownSid: first!.sid, seen, acknowledged: [...risky] });
  await lockDown(owner, { ...form(), keep: ["FR"] });
});

const says = async (tamper: (tx: Tx) => Promise<unknown>) => (await after(history, tamper)).messages;
const member = (role: "developer" | "administrator") =>
  and(
    eq(memberships.userSid, history.world.people[role].userSid),
    eq(memberships.accountSid, history.world.parent),
  );
const key = (which: keyof typeof keys) => eq(apiKeys.sid, keys[which]);

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
      "an invitation to more",
      /the role of the invitation \w+ is owner, but its events say billing/,
      (tx) => tx.update(invitations).set({ role: "owner" }),
    ],
    [
      "an invitation that was revived",
      /the revoked at of the invitation/,
      (tx) => tx.update(invitations).set({ revokedAt: null }),
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
      (tx) => tx.update(accounts).set({ auditSeq: history.end }).where(eq(accounts.sid, sub)),
    ],
    [
      "an account with another name",
      /the name of the account AC\w+ is Long, but its events say Short/,
      (tx) => tx.update(accounts).set({ name: "Long" }).where(eq(accounts.sid, sub)),
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
