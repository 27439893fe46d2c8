import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/database.ts";
import { sessions, users } from "#db/schema.ts";
import type { Actor, Visitor } from "./actor.ts";
import { Forbidden, NotFound } from "./errors.ts";
import { done, mutate } from "./mutation.ts";
import { verifyPassword } from "./password.ts";
import { networkOf, type RateLimit, refund, spend } from "./rate-limit.ts";
import { sessionIdOf } from "./sessions.ts";
import { newToken } from "./token.ts";

// Failures in a quarter of an hour.
const perEmail: RateLimit = { max: 10, windowSeconds: 900 };
const perNetwork: RateLimit = { max: 50, windowSeconds: 900 };

/**
 * Checks an e-mail address and a password. Answers the person's sid.
 * @throws Forbidden with the same words after the same work for unknown, disabled and wrong; Unavailable after too many tries
 */
export async function verifyCredentials(
  caller: Visitor,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const address = normalEmail(email);
  const fromNetwork = `sign-in:network:${networkOf(caller.ipAddress)}`;
  const forEmail = `sign-in:email:${address}`;
  await spend(fromNetwork, perNetwork);
  await spend(forEmail, perEmail);
  const [user] = await database()
    .read.select({ sid: users.sid, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.email, address), isNull(users.disabledAt)));
  if (!(await verifyPassword(password, user?.passwordHash))) return await refuse(caller);
  await refund(fromNetwork);
  await refund(forEmail);
  return user!.sid;
}

/** An e-mail address as it is stored and compared. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Starts a session and answers its token, which goes into the cookie and nowhere else. */
export async function startSession(caller: Visitor, userSid: string): Promise<string> {
  const token = newToken();
  await mutate(
    { actor: caller, accountSid: null, permission: "session:start" },
    async (tx, { now, record }) => {
      const { ipAddress, userAgent } = caller;
      const idHash = sessionIdOf(token);
      const events = await record([
        { type: "session.started", resourceType: "user", resourceSid: userSid, data: {} },
      ]);
      await tx
        .insert(sessions)
        .values({ idHash, userSid, ipAddress, userAgent, createdAt: now, lastSeenAt: now });
      return done(events, null);
    },
  );
  return token;
}

/** Ends one of the person's own sessions: the present one by default. A copy of its cookie is dead from then on. */
export async function endSession(actor: Actor, sessionId = actor.sessionId): Promise<void> {
  await mutate({ actor, accountSid: null, permission: "session:end" }, async (tx, { record }) => {
    const events = await record([
      { type: "session.ended", resourceType: "user", resourceSid: actor.userSid, data: {} },
    ]);
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.idHash, sessionId), eq(sessions.userSid, actor.userSid)))
      .returning({ id: sessions.idHash });
    if (ended.length === 0) throw new NotFound();
    return done(events, null);
  });
}

// Refused at the door, so that the attempt is recorded as every other refusal is.
function refuse(caller: Visitor): Promise<never> {
  return mutate({ actor: caller, accountSid: null, permission: "session:start" }, () => {
    throw new Forbidden("E-mail or password is wrong");
  });
}
