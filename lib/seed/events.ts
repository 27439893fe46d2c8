import { asc, eq, inArray, and, isNull, sql } from "drizzle-orm";
import { setImmediate } from "node:timers/promises";
import { database } from "#db/database.ts";
import { accounts, memberships, permissions, users } from "#db/schema.ts";
import type { Actor, Visitor } from "#lib/actor.ts";
import { destinations } from "#lib/destinations/destination.ts";
import { isUndeliverable } from "#lib/destinations/risk.ts";
import { done, mutate } from "#lib/mutation.ts";
import { changeEvent, type PermissionChange } from "#lib/permissions/change.ts";
import { ownEnabled } from "#lib/permissions/own-set.ts";
import { sessionIdOf } from "#lib/sessions.ts";
import { endSession, startSession } from "#lib/sign-in.ts";

const ids = destinations.map(({ id }) => id).filter((id) => !isUndeliverable(id));
/** As in real logs, a few countries are spoken of often, one of high risk among them, and all others now and then. */
const often = ["DE", "IL"];
const perTransaction = 100;
/** So often people sign in anew, long before their sessions end. */
const transactionsPerSession = 1000;

/**
 * Adds `count` events to the log of the oldest parent account: its Owners and Administrators take turns in switching countries on
 * and off. Through the same door as every save, so that chain, index and permissions fit; many to a transaction.
 * @param told of the events so far, now and then
 * @throws where no account has an Owner or Administrator
 */
export async function seedEvents(count: number, told: (made: number) => void): Promise<void> {
  const people = await admins();
  let actors: Actor[] = [];
  for (let made = 0, turn = 0; made < count; turn += 1) {
    if (turn % transactionsPerSession === 0) actors = await signedInAnew(people, actors);
    const size = Math.min(perTransaction, count - made);
    await switchCountries(actors[turn % actors.length]!, people[0]!.accountSid, made, size);
    made += size;
    // The driver lets go of spent statements only between turns of the event loop, and a run of awaits never ends its turn.
    await setImmediate();
    if (turn % transactionsPerSession === transactionsPerSession - 1 || made === count) told(made);
  }
  for (const actor of actors) await endSession(actor);
}

async function switchCountries(actor: Actor, accountSid: string, from: number, size: number): Promise<void> {
  await mutate(
    { actor, accountSid, permission: "geo-permissions:update" },
    async (tx, { account, record }) => {
      const enabled = await ownEnabled(tx, account.sid);
      const switched = Array.from({ length: size }, (_, i) => countryAt(from + i));
      const changes = switched.map((id) => changeEvent(account.sid, switchOne(enabled, id)));
      const [first, ...rest] = await record(changes);
      const events = [first!, ...rest] as const;
      // A row follows the last of the events that switched it.
      const seqs = new Map(events.map(({ seq }, i) => [switched[i]!, seq]));
      const rows = [...seqs].map(([destinationId, auditSeq]) => ({
        ...{ accountSid, destinationId, enabled: enabled.has(destinationId), auditSeq },
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

function countryAt(i: number): string {
  const turn = Math.floor(i / 2);
  return i % 2 === 0 ? often[turn % often.length]! : ids[turn % ids.length]!;
}

function switchOne(enabled: Set<string>, id: string): PermissionChange {
  if (enabled.delete(id)) return { enable: [], disable: [id] };
  enabled.add(id);
  return { enable: [id], disable: [] };
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

type Person = Awaited<ReturnType<typeof admins>>[number];

async function signedInAnew(people: readonly Person[], before: readonly Actor[]): Promise<Actor[]> {
  for (const actor of before) await endSession(actor);
  const actors: Actor[] = [];
  for (const [at, person] of people.entries()) actors.push(await signIn(person, at));
  return actors;
}

async function signIn({ userSid, name, email }: Person, at: number): Promise<Actor> {
  const ipAddress = `198.51.100.${at + 1}`;
  const visitor: Visitor = { kind: "visitor", ipAddress, userAgent: "npm run seed", requestId: null };
  const sessionId = sessionIdOf(await startSession(visitor, userSid));
  return { ...visitor, kind: "user", userSid, name, email, sessionId, operator: false };
}
