import { and, eq, ne } from "drizzle-orm";
import { database } from "#db/database.ts";
import { sessions, users } from "#db/schema.ts";
import type { Actor } from "./actor.ts";
import { Conflict, Invalid } from "./errors.ts";
import { done, mutate, unchanged } from "./mutation.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { type RateLimit, refund, spend } from "./rate-limit.ts";
import { sessionsOf } from "./sessions.ts";

// Failures. Whoever found an unlocked screen may not guess on for ever.
const perPerson: RateLimit = { max: 10, windowSeconds: 900 };

/** One of a person's own sessions. `id` names it in forms; it does not open it. */
export interface OwnSession {
  id: string;
  current: boolean;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
}

/** The live sessions of the person, the present one first. */
export async function listSessions(actor: Actor): Promise<OwnSession[]> {
  const found = await sessionsOf(database().read, actor.userSid, new Date());
  return found
    .map((session) => ({ ...session, current: session.id === actor.sessionId }))
    .toSorted((a, b) => Number(b.current) - Number(a.current));
}

/** Ends every session of the person but the present one. Answers how many. */
export function endOtherSessions(actor: Actor): Promise<number> {
  return mutate({ actor, accountSid: null, permission: "session:end" }, async (tx, { record }) => {
    const ended = await tx.delete(sessions).where(others(actor)).returning({ id: sessions.idHash });
    if (ended.length === 0) return unchanged(0);
    const events = await record([
      {
        type: "session.ended",
        resourceType: "user",
        resourceSid: actor.userSid,
        data: { others: ended.length },
      },
    ]);
    return done(events, ended.length);
  });
}

/**
 * Replaces the password and ends every other session, which somebody who knew the old one may have. Answers how many.
 * @throws Invalid for a wrong present password or the same one again; Unavailable after too many tries; Conflict
 */
export async function changePassword(
  actor: Actor,
  { current, password }: { current: string; password: string },
): Promise<number> {
  const limit = `password:${actor.userSid}`;
  await spend(limit, perPerson);
  const [user] = await database()
    .read.select({ hash: users.passwordHash })
    .from(users)
    .where(eq(users.sid, actor.userSid));
  if (!(await verifyPassword(current, user?.hash))) throw wrong("current", "This is not your password");
  await refund(limit);
  if (current === password) throw wrong("password", "Choose another password than before");
  const passwordHash = await hashPassword(password);
  return mutate({ actor, accountSid: null, permission: "profile:update" }, async (tx, { record }) => {
    const replaced = await tx
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.sid, actor.userSid), eq(users.passwordHash, user!.hash)))
      .returning({ sid: users.sid });
    if (replaced.length === 0) throw new Conflict("Your password was just changed in another window");
    const ended = await tx.delete(sessions).where(others(actor)).returning({ id: sessions.idHash });
    const events = await record([
      {
        type: "user.password-changed",
        resourceType: "user",
        resourceSid: actor.userSid,
        data: { sessionsEnded: ended.length },
      },
    ]);
    return done(events, ended.length);
  });
}

function others(actor: Actor) {
  return and(eq(sessions.userSid, actor.userSid), ne(sessions.idHash, actor.sessionId));
}

function wrong(field: string, message: string): Invalid {
  return new Invalid("Check the form", { fields: { [field]: [message] } });
}
