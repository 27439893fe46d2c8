import { asc, eq, inArray, and, isNull, sql } from "drizzle-orm";
import { setImmediate } from "node:timers/promises";
import { database } from "#db/database.ts";
import { accounts, memberships, permissions, users } from "#db/schema.ts";
import type { Actor, Visitor } from "#lib/actor.ts";
import { destinations } from "#lib/destinations/destination.ts";
import { isUndeliverable } from "#lib/destinations/risk.ts";
import { done, mutate } from "#lib/mutation.ts";
import { changeEvent } from "#lib/permissions/change.ts";
import { ownEnabled } from "#lib/permissions/own-set.ts";
import { sessionIdOf } from "#lib/sessions.ts";
import { endSession, startSession } from "#lib/sign-in.ts";

/** Each country is switched at most once in a transaction, so that its row follows the one event that switched it. */
const ids = destinations.map(({ id }) => id).filter((id) => !isUndeliverable(id));
const shift = 100;

/**
 * Adds `count` events to the log of the oldest parent account: its Owners and Administrators take turns in switching countries on
 * and off. Through the same door as every save, so that chain, index and permissions fit; many to a transaction.
 * @param told of the events so far, now and then
 * @throws where no account has an Owner or Administrator
 */
export async function seedEvents(count: number, told: (made: number) => void): Promise<void> {
  const people = await admins();
  for (let made = 0, turn = 0; made < count; turn += 1) {
    const { accountSid, ...person } = people[turn % people.length]!;
    const actor = await signIn(person, turn % people.length);
    for (let i = 0; i < shift && made < count; i += 1) {
      const size = Math.min(ids.length, count - made);
      await switchCountries(actor, accountSid, size);
      made += size;
      // The driver lets go of spent statements only between turns of the event loop, and a run of awaits never ends its turn.
      await setImmediate();
    }
    await endSession(actor);
    told(made);
  }
}

async function switchCountries(actor: Actor, accountSid: string, size: number): Promise<void> {
  await mutate(
    { actor, accountSid, permission: "geo-permissions:update" },
    async (tx, { account, record }) => {
      const enabled = await ownEnabled(tx, account.sid);
      const changes = ids
        .slice(0, size)
        .map((id) => (enabled.has(id) ? { enable: [], disable: [id] } : { enable: [id], disable: [] }));
      const [first, ...rest] = await record(changes.map((change) => changeEvent(account.sid, change)));
      const events = [first!, ...rest] as const;
      const rows = events.map(({ seq }, i) => ({
        ...{ accountSid, destinationId: ids[i]!, enabled: !enabled.has(ids[i]!), auditSeq: seq },
      }));
      await tx
        .insert(permissions)
        .values(rows)
        .onConflictDoUpdate({
          target: [permissions.accountSid, permissions.destinationId],
          set: { enabled: sql`excluded.enabled`, auditSeq: sql`excluded.audit_seq` },
        });
      const { seq } = events.at(-1)!;
      await tx
        .update(accounts)
        .set({ permissionsVersion: seq, auditSeq: seq })
        .where(eq(accounts.sid, accountSid));
      return done(events, null);
    },
  );
}

async function admins() {
  const found = await database()
    .read.select({ userSid: users.sid, name: users.name, email: users.email, accountSid: accounts.sid })
    .from(accounts)
    .innerJoin(
      memberships,
      and(eq(memberships.accountSid, accounts.sid), inArray(memberships.role, ["owner", "administrator"])),
    )
    .innerJoin(users, eq(users.sid, memberships.userSid))
    .where(isNull(accounts.parentSid))
    .orderBy(asc(accounts.sid), asc(users.sid));
  const people = found.filter(({ accountSid }) => accountSid === found[0]!.accountSid);
  if (people.length === 0)
    throw new Error("There is no account with an Owner or Administrator: start the console first");
  return people;
}

async function signIn(
  person: { userSid: string; name: string; email: string },
  turn: number,
): Promise<Actor> {
  const ipAddress = `198.51.100.${turn + 1}`;
  const visitor: Visitor = { kind: "visitor", ipAddress, userAgent: "npm run seed", requestId: null };
  const sessionId = sessionIdOf(await startSession(visitor, person.userSid));
  return { ...visitor, ...person, kind: "user", sessionId, operator: false };
}
