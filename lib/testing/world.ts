import { afterAll, beforeAll } from "vitest";
import { useDatabase } from "#db/database.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import type { Actor, Visitor } from "#lib/actor.ts";
import { system } from "#lib/actor.ts";
import { addMember, addUser, foundOrganization, foundParentAccount, foundSubaccount } from "#lib/founding.ts";
import { done, mutate } from "#lib/mutation.ts";
import { prepareDatabase } from "#lib/prepare.ts";
import { type Role, roles } from "#lib/roles.ts";
import { sessionIdOf } from "#lib/sessions.ts";
import { startSession } from "#lib/sign-in.ts";

/** A small world to test in: Acme with a parent account and two following subaccounts, one person per role, and Globex beside it. */
export interface World {
  storage: TestDatabase;
  organization: string;
  parent: string;
  alerts: string;
  otp: string;
  /** Signed-in people of Acme, by role. */
  people: Record<Role, Actor>;
  globex: { organization: string; parent: string; owner: Actor };
  operator: Actor;
}

export const someone: Visitor = {
  kind: "visitor",
  ipAddress: "203.0.113.7",
  userAgent: "test",
  requestId: "req-1",
};

/** Makes a world before the tests of a file and removes it after them. Read it inside tests only. */
export function useWorld(): World {
  const world = {} as World;
  beforeAll(async () => {
    world.storage = await testDatabase();
    useDatabase(world.storage.database);
    await prepareDatabase();
    Object.assign(world, await populate());
  });
  afterAll(async () => {
    useDatabase(undefined);
    await world.storage.remove();
  });
  return world;
}

/** A signed-in person, with a session that is really in the database. */
export async function signedIn(userSid: string, name: string, operator = false): Promise<Actor> {
  const token = await startSession(someone, userSid);
  const email = `${name.toLowerCase()}@example.com`;
  return { ...someone, kind: "user", userSid, sessionId: sessionIdOf(token), name, email, operator };
}

async function populate(): Promise<Omit<World, "storage">> {
  const door = { actor: system, accountSid: null, permission: "platform:prepare" } as const;
  const made = await mutate(door, async (tx, scope) => {
    const acme = await foundOrganization(tx, scope, "Acme");
    const parent = await foundParentAccount(tx, scope, {
      organizationSid: acme.sid,
      name: "Acme Retail",
      homeCountry: "US",
    });
    const family = { sid: parent.sid, organizationSid: acme.sid, homeCountry: "US" };
    const alerts = await foundSubaccount(tx, scope, family, "Retail Alerts");
    const otp = await foundSubaccount(tx, scope, family, "Retail OTP");
    const globex = await foundOrganization(tx, scope, "Globex");
    const other = await foundParentAccount(tx, scope, {
      organizationSid: globex.sid,
      name: "Globex Mobile",
      homeCountry: "DE",
    });
    const founded = [acme, parent, alerts, otp, globex, other];
    const events = founded.map(({ event }) => event);
    const sids: string[] = founded.map(({ sid }) => sid);
    for (const role of [...roles, "globex", "operator"] as const) {
      const user = await addUser(tx, scope, {
        email: `${role}@example.com`,
        name: role,
        phone: null,
        passwordHash: "none",
        operator: role === "operator",
      });
      sids.push(user.sid);
      events.push(user.event);
      if (role === "operator") continue;
      const membership =
        role === "globex"
          ? { accountSid: other.sid, role: "owner" as const }
          : { accountSid: parent.sid, role };
      events.push(await addMember(tx, scope, { ...membership, userSid: user.sid }));
    }
    return done([events[0]!, ...events.slice(1)], sids);
  });
  const [organization, parent, alerts, otp, globexOrganization, globexParent, ...users] = made as [
    ...[string, string, string, string, string, string],
    ...string[],
  ];
  const people = {} as Record<Role, Actor>;
  for (const [i, role] of roles.entries()) people[role] = await signedIn(users[i]!, role);
  const owner = await signedIn(users[roles.length]!, "globex");
  const operator = await signedIn(users[roles.length + 1]!, "operator", true);
  const globex = { organization: globexOrganization, parent: globexParent, owner };
  return { organization, parent, alerts, otp, people, globex, operator };
}
