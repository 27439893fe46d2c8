import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { database } from "#db/database.ts";
import type { Actor, Origin, Visitor } from "./actor.ts";
import { bookkeep } from "./mutation.ts";
import { sessionCookie } from "./session-cookie.ts";
import { liveSession, sessionIdOf, touchSession } from "./sessions.ts";

/** Where the present request came from. The address is the one that our own server took from the socket. */
export const requestOrigin = cache(async (): Promise<Origin> => {
  const sent = await headers();
  return {
    ipAddress: sent.get("x-client-address"),
    userAgent: sent.get("user-agent")?.slice(0, 400) ?? null,
    requestId: sent.get("x-request-id"),
  };
});

/** The present request as somebody who is not signed in. */
export async function visitor(): Promise<Visitor> {
  return { kind: "visitor", ...(await requestOrigin()) };
}

/** Who is signed in, read from the database for this request; null for nobody. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return null;
  const now = new Date();
  const sessionId = sessionIdOf(token);
  const user = await liveSession(database().read, sessionId, now);
  if (!user) return null;
  // Once a minute is fine enough for an idle limit counted in minutes, and spares every page view a write.
  if (now.getTime() - user.lastSeenAt.getTime() > 60_000)
    await bookkeep((tx) => touchSession(tx, sessionId, now));
  return {
    kind: "user",
    userSid: user.sid,
    sessionId,
    name: user.name,
    email: user.email,
    operator: user.operator,
    ...(await requestOrigin()),
  };
});

/** Who is signed in. Sends everybody else to sign in and back to where they were going. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get("x-pathname");
  return redirect(path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}
