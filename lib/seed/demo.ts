import { randomBytes, randomUUID } from "node:crypto";
import { database } from "#db/database.ts";
import { organizations } from "#db/schema.ts";
import { system } from "#lib/actor.ts";
import { createApiKey } from "#lib/api-keys/manage.ts";
import type { AppendedEvent } from "#lib/audit/event.ts";
import { addMember, addUser, foundOrganization, foundParentAccount, foundSubaccount } from "#lib/founding.ts";
import { done, mutate } from "#lib/mutation.ts";
import { hashPassword } from "#lib/password.ts";
import { inSession, liveThrough, type Registered } from "./history.ts";
import { ORGANIZATIONS, PEOPLE, type Person } from "./sample.ts";

/** What a tester needs to know of the sample. */
export interface Demo {
  users: { email: string; role: Person["role"]; password: string }[];
  accounts: { name: string; sid: string; parentSid: string | null; organization: string }[];
  apiKeys: { accountSid: string; sid: string; secret: string }[];
  /** By e-mail address. */
  userSids: Record<string, string>;
}

/** Whether nobody has founded anything here yet. */
export async function isEmpty(): Promise<boolean> {
  return (await database().read.$count(organizations)) === 0;
}

/**
 * Fills an empty database with the sample: Acme Messaging with two parent accounts and three subaccounts, Globex beside it, one
 * person per role with a random password, and what they saved so far. Everything is made by the verbs that the console itself
 * uses, so the audit log tells it all.
 */
export async function seedDemo(): Promise<Demo> {
  const users = PEOPLE.map(({ email, role }) => ({
    email,
    role,
    password: randomBytes(15).toString("base64url"),
  }));
  const accounts = await foundAccounts();
  const people = await addPeople(users, accounts);
  await liveThrough(people, new Map(accounts.map(({ name, sid }) => [name, sid])));
  const apiKeys = await createKeys(people, accounts);
  const userSids = Object.fromEntries([...people].map(([email, { sid }]) => [email, sid]));
  return { users, accounts, apiKeys, userSids };
}

function foundAccounts(): Promise<Demo["accounts"]> {
  return mutate({ actor: system, accountSid: null, permission: "platform:prepare" }, async (tx, scope) => {
    const accounts: Demo["accounts"] = [];
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

async function addPeople(users: Demo["users"], accounts: Demo["accounts"]): Promise<Map<string, Registered>> {
  // Hashing takes long on purpose, and nothing slow belongs into a transaction.
  const hashes = await Promise.all(users.map(({ password }) => hashPassword(password)));
  return mutate({ actor: system, accountSid: null, permission: "platform:prepare" }, async (tx, scope) => {
    const people = new Map<string, Registered>();
    const events: AppendedEvent[] = [];
    for (const [i, person] of PEOPLE.entries()) {
      const { email, name, role } = person;
      const fields = { email, name, phone: null, passwordHash: hashes[i]!, operator: role === "operator" };
      const { sid, event } = await addUser(tx, scope, fields);
      people.set(email, { ...person, sid });
      events.push(event);
      if (role === "operator") continue;
      for (const accountSid of parentAccountsOf(email, accounts))
        events.push(await addMember(tx, scope, { accountSid, userSid: sid, role }));
    }
    return done([events[0]!, ...events.slice(1)], people);
  });
}

/** One key for each account, made by the Owner of its organization. */
async function createKeys(
  people: ReadonlyMap<string, Registered>,
  accounts: Demo["accounts"],
): Promise<Demo["apiKeys"]> {
  const keys: Demo["apiKeys"] = [];
  for (const { name: organization, domain } of ORGANIZATIONS) {
    const own = accounts.filter((account) => account.organization === organization);
    await inSession(people.get(`owner@${domain}`)!, async (owner) => {
      for (const { sid: accountSid } of own) {
        const form = {
          accountSid,
          name: "Messaging gateway",
          lifetime: "never",
          idempotencyKey: randomUUID(),
        } as const;
        const { sid, secret } = await createApiKey(owner, form);
        keys.push({ accountSid, sid, secret });
      }
    });
  }
  return keys;
}

function parentAccountsOf(email: string, accounts: Demo["accounts"]): string[] {
  const organization = ORGANIZATIONS.find(({ domain }) => email.endsWith(`@${domain}`))!.name;
  const parents = accounts.filter(
    (account) => account.parentSid === null && account.organization === organization,
  );
  return parents.map(({ sid }) => sid);
}
