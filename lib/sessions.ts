import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Read, Tx } from "#db/database.ts";
import { sessions, users } from "#db/schema.ts";
import { configuration } from "./configuration.ts";
import { given, prepared } from "./prepared.ts";
import { hashToken } from "./token.ts";

const stillLive = [
  gt(sessions.createdAt, given("createdAfter", sessions.createdAt)),
  gt(sessions.lastSeenAt, given("seenAfter", sessions.lastSeenAt)),
];

/** The person behind a live session. */
export interface SessionUser {
  sid: string;
  name: string;
  email: string;
  operator: boolean;
  lastSeenAt: Date;
}

/** SHA-256 of a session token, hex: the primary key of its row. The token itself is nowhere but in the cookie. */
export function sessionIdOf(token: string): string {
  return hashToken(token);
}

/** Who is signed in by this session, or undefined when it ended, idled out, reached its absolute age, or the person is disabled. */
export async function liveSession(
  read: Read,
  sessionId: string,
  now: Date,
): Promise<SessionUser | undefined> {
  const [row] = await bySession(read).execute({ sessionId, ...limits(now) });
  return row;
}

const bySession = prepared((read) =>
  read
    .select({
      sid: users.sid,
      name: users.name,
      email: users.email,
      operator: users.operator,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.sid, sessions.userSid))
    .where(
      and(eq(sessions.idHash, given("sessionId", sessions.idHash)), isNull(users.disabledAt), ...stillLive),
    )
    .prepare("live_session"),
);

/** The live sessions of a person, last seen first. */
export function sessionsOf(read: Read, userSid: string, now: Date) {
  return ofUser(read).execute({ userSid, ...limits(now) });
}

const ofUser = prepared((read) =>
  read
    .select({
      id: sessions.idHash,
      ipAddress: sessions.ipAddress,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userSid, given("userSid", sessions.userSid)), ...stillLive))
    .orderBy(desc(sessions.lastSeenAt))
    .prepare("sessions_of_user"),
);

/** Notes that a session was used. */
export async function touchSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.idHash, sessionId));
}

function limits(now: Date) {
  const { sessionAbsoluteHours, sessionIdleMinutes } = configuration();
  return {
    createdAfter: new Date(now.getTime() - sessionAbsoluteHours * 3_600_000),
    seenAfter: new Date(now.getTime() - sessionIdleMinutes * 60_000),
  };
}
