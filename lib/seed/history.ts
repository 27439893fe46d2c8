import { randomUUID } from "node:crypto";
import { findAccount } from "#lib/accounts.ts";
import type { Actor, Visitor } from "#lib/actor.ts";
import { isHighRisk } from "#lib/destinations/risk.ts";
import { stopInheriting } from "#lib/permissions/inheritance.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { sessionIdOf } from "#lib/sessions.ts";
import { endSession, startSession } from "#lib/sign-in.ts";
import { type Chapter, HISTORY, type Person } from "./sample.ts";

/** A person of the sample once they are registered. */
export type Registered = Person & { sid: string };

/** Lets the people of the sample do what its history tells. */
export async function liveThrough(
  people: ReadonlyMap<string, Registered>,
  accounts: ReadonlyMap<string, string>,
): Promise<void> {
  for (const chapter of HISTORY)
    await inSession(people.get(chapter.by)!, (actor) => live(actor, accounts.get(chapter.account)!, chapter));
}

/** Does something as a person, in a session of their own, as everybody who changes something. */
export async function inSession<T>(person: Registered, work: (actor: Actor) => Promise<T>): Promise<T> {
  const { sid: userSid, name, email, ipAddress } = person;
  const visitor: Visitor = { kind: "visitor", ipAddress, userAgent: "npm run demo", requestId: null };
  const sessionId = sessionIdOf(await startSession(visitor, userSid));
  const actor: Actor = { ...visitor, kind: "user", userSid, sessionId, name, email, operator: false };
  const result = await work(actor);
  await endSession(actor);
  return result;
}

async function live(actor: Actor, accountSid: string, chapter: Chapter): Promise<void> {
  const form = async () => ({
    accountSid,
    idempotencyKey: randomUUID(),
    revision: (await findAccount(actor, accountSid)).permissionsVersion,
  });
  if (chapter.own) await stopInheriting(actor, await form());
  const { enable, disable = [] } = chapter;
  const acknowledged = enable.filter(isHighRisk);
  await savePermissions(actor, {
    ...(await form()),
    enable: [...enable],
    disable: [...disable],
    acknowledged,
  });
}
