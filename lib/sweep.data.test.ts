import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { database } from "#db/database.ts";
import { auditEvents, sessions } from "#db/schema.ts";
import { liveSession } from "./sessions.ts";
import { sweep } from "./sweep.ts";
import { signedIn, useWorld } from "./testing/world.ts";

const world = useWorld();

it("removes sessions that ended by themselves, keeps live ones and all of history", async () => {
  const actor = await signedIn(world.people.owner.userSid, "owner");
  const events = await database().read.$count(auditEvents);
  const later = new Date(Date.now() + 13 * 3_600_000);
  expect(await liveSession(database().read, actor.sessionId, new Date())).toBeDefined();
  expect(await liveSession(database().read, actor.sessionId, later)).toBeUndefined();
  await sweep();
  expect(await database().read.$count(sessions, eq(sessions.idHash, actor.sessionId))).toBe(1);
  await sweep(later);
  expect(await database().read.$count(sessions, eq(sessions.idHash, actor.sessionId))).toBe(0);
  expect(await database().read.$count(auditEvents)).toBe(events);
});
