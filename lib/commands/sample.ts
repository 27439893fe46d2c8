import { randomBytes, randomUUID } from "node:crypto";
import { database } from "#db/database.ts";
import { organizations } from "#db/schema.ts";
import { findAccount } from "#lib/accounts.ts";
import { type Actor, system, type Visitor } from "#lib/actor.ts";
import type { AppendedEvent } from "#lib/audit/event.ts";
import { addMember, addUser, foundOrganization, foundParentAccount, foundSubaccount } from "#lib/founding.ts";
import { done, mutate } from "#lib/mutation.ts";
import { hashPassword } from "#lib/password.ts";
import { stopInheriting } from "#lib/permissions/inheritance.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import type { Role } from "#lib/roles.ts";
import { sessionIdOf } from "#lib/sessions.ts";
import { endSession, startSession } from "#lib/sign-in.ts";

/** What a tester needs to know of the sample. */
export interface Sample {
  users: { email: string; role: Role | "operator"; password: string }[];
  accounts: { name: string; sid: string; parentSid: string | null; organization: string }[];
  apiKeys: { accountSid: string; sid: string; secret: string }[];
  /** By e-mail address. */
  userSids: Record<string, string>;
}

const ORGANIZATIONS = [
  {
    name: "Acme Messaging",
    domain: "acme.example",
    parents: [
      { name: "Acme Retail", home: "US", subaccounts: ["Retail Alerts", "Retail OTP", "Retail LatAm"] },
      { name: "Acme Health", home: "DE", subaccounts: [] },
    ],
  },
  {
    name: "Globex",
    domain: "globex.example",
    parents: [{ name: "Globex Mobile", home: "GB", subaccounts: [] }],
  },
];

/** Members have their role on every account of the organization that their address belongs to. */
const PEOPLE: { email: string; name: string; role: Role | "operator" }[] = [
  { email: "owner@acme.example", name: "Olivia Hart", role: "owner" },
  { email: "admin@acme.example", name: "Adam Reyes", role: "administrator" },
  { email: "developer@acme.example", name: "Dana Novak", role: "developer" },
  { email: "billing@acme.example", name: "Bella Rossi", role: "billing" },
  { email: "support@acme.example", name: "Sam Kimura", role: "support" },
  { email: "owner@globex.example", name: "Greta Lund", role: "owner" },
  { email: "operator@platform.example", name: "Omar Haddad", role: "operator" },
];

/** What Retail LatAm, which does not follow its parent, enables beside what it copied. */
const LATIN_AMERICA = ["AR", "BR", "CL", "CO", "MX"];

/** Whether nobody has founded anything here yet. */
export async function isEmpty(): Promise<boolean> {
  return (await database().read.$count(organizations)) === 0;
}

/**
 * Fills an empty database with the sample: Acme Messaging with two parent accounts and three subaccounts, Globex beside it, one
 * person per role. Everything is made by the verbs that the console itself uses, so the audit log tells it all.
 */
export async function seedSample(): Promise<Sample> {
  const users = PEOPLE.map(({ email, role }) => ({
    email,
    role,
    password: randomBytes(15).toString("base64url"),
  }));
  const accounts = await foundAccounts();
  const sids = await addPeople(users, accounts);
  await override(sids[0]!, accounts.find(({ name }) => name === "Retail LatAm")!.sid);
  const userSids = Object.fromEntries(sids.map((sid, i) => [PEOPLE[i]!.email, sid]));
  return { users, accounts, apiKeys: [], userSids };
}

function foundAccounts(): Promise<Sample["accounts"]> {
  return mutate({ actor: system, accountSid: null, permission: "platform:prepare" }, async (tx, scope) => {
    const accounts: Sample["accounts"] = [];
    const events: AppendedEvent[] = [];
    for (const { name: organization, parents } of ORGANIZATIONS) {
      const { sid: organizationSid, event } = await foundOrganization(tx, scope, organization);
      events.push(event);
      for (const { name, home: homeCountry, subaccounts } of parents) {
        const parent = await foundParentAccount(tx, scope, { organizationSid, name, homeCountry });
        events.push(parent.event);
        accounts.push({ name, sid: parent.sid, parentSid: null, organization });
        for (const child of subaccounts) {
          const family = { sid: parent.sid, organizationSid, homeCountry };
          const subaccount = await foundSubaccount(tx, scope, family, child);
          events.push(subaccount.event);
          accounts.push({ name: child, sid: subaccount.sid, parentSid: parent.sid, organization });
        }
      }
    }
    return done([events[0]!, ...events.slice(1)], accounts);
  });
}

async function addPeople(users: Sample["users"], accounts: Sample["accounts"]): Promise<string[]> {
  // Hashing takes long on purpose, and nothing slow belongs into a transaction.
  const hashes = await Promise.all(users.map(({ password }) => hashPassword(password)));
  return mutate({ actor: system, accountSid: null, permission: "platform:prepare" }, async (tx, scope) => {
    const sids: string[] = [];
    const events: AppendedEvent[] = [];
    for (const [i, { email, name, role }] of PEOPLE.entries()) {
      const person = { email, name, phone: null, passwordHash: hashes[i]!, operator: role === "operator" };
      const user = await addUser(tx, scope, person);
      sids.push(user.sid);
      events.push(user.event);
      if (role === "operator") continue;
      for (const accountSid of parentAccountsOf(email, accounts))
        events.push(await addMember(tx, scope, { accountSid, userSid: user.sid, role }));
    }
    return done([events[0]!, ...events.slice(1)], sids);
  });
}

function parentAccountsOf(email: string, accounts: Sample["accounts"]): string[] {
  const organization = ORGANIZATIONS.find(({ domain }) => email.endsWith(`@${domain}`))!.name;
  const parents = accounts.filter(
    (account) => account.parentSid === null && account.organization === organization,
  );
  return parents.map(({ sid }) => sid);
}

/** The owner takes a subaccount off its parent's permissions, in a session of their own, as everybody who changes something. */
async function override(userSid: string, accountSid: string): Promise<void> {
  const visitor: Visitor = { kind: "visitor", ipAddress: null, userAgent: "npm run demo", requestId: null };
  const sessionId = sessionIdOf(await startSession(visitor, userSid));
  const { name, email } = PEOPLE[0]!;
  const owner: Actor = { ...visitor, kind: "user", userSid, sessionId, name, email, operator: false };
  const parent = await findAccount(owner, (await findAccount(owner, accountSid)).parentSid!);
  const form = () => ({ accountSid, idempotencyKey: randomUUID() });
  await stopInheriting(owner, { ...form(), revision: parent.permissionsVersion });
  const { permissionsVersion: revision } = await findAccount(owner, accountSid);
  await savePermissions(owner, { ...form(), revision, enable: LATIN_AMERICA, disable: [], acknowledged: [] });
  await endSession(owner);
}
