import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Read, Tx } from "#db/database.ts";
import { sessions, users } from "#db/schema.ts";
import { configuration } from "./configuration.ts";
import { hashToken } from "./token.ts";

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
  const [row] = await read
    .select({
      sid: users.sid,
      name: users.name,
      email: users.email,
      operator: users.operator,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.sid, sessions.userSid))
    .where(and(eq(sessions.idHash, sessionId), isNull(users.disabledAt), ...stillLive(now)));
  return row;
}

/** The live sessions of a person, last seen first. */
export function sessionsOf(read: Read, userSid: string, now: Date) {
  return read
    .select({
      id: sessions.idHash,
      ipAddress: sessions.ipAddress,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userSid, userSid), ...stillLive(now)))
    .orderBy(desc(sessions.lastSeenAt));
}

/** Notes that a session was used. */
export async function touchSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.idHash, sessionId));
}

function stillLive(now: Date) {
  const { sessionAbsoluteHours, sessionIdleMinutes } = configuration();
  return [
    gt(sessions.createdAt, new Date(now.getTime() - sessionAbsoluteHours * 3_600_000)),
    gt(sessions.lastSeenAt, new Date(now.getTime() - sessionIdleMinutes * 60_000)),
  ];
}
