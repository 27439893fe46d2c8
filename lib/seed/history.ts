import { randomUUID } from "node:crypto";
import { findAccount } from "#lib/accounts.ts";
import type { Actor, Visitor } from "#lib/actor.ts";
import { isHighRisk } from "#lib/destinations/risk.ts";
import { stopInheriting } from "#lib/permissions/inheritance.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { sessionIdOf } from "#lib/sessions.ts";
import { endSession, startSession } from "#lib/sign-in.ts";
import { type Chapter, HISTORY, type Person } from "./sample.ts";

/** Lets the people of the sample do what its history tells, each time in a session of their own. */
export async function liveThrough(
  people: ReadonlyMap<string, Person & { sid: string }>,
  accounts: ReadonlyMap<string, string>,
): Promise<void> {
  for (const chapter of HISTORY) {
    const actor = await signedIn(people.get(chapter.by)!);
    await live(actor, accounts.get(chapter.account)!, chapter);
    await endSession(actor);
  }
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

async function signedIn({ sid: userSid, name, email, ipAddress }: Person & { sid: string }): Promise<Actor> {
  const visitor: Visitor = { kind: "visitor", ipAddress, userAgent: "npm run demo", requestId: null };
  const sessionId = sessionIdOf(await startSession(visitor, userSid));
  return { ...visitor, kind: "user", userSid, sessionId, name, email, operator: false };
}
