import { and, eq, gt } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { auditEvents, permissions, users } from "#db/schema.ts";
import { given, prepared } from "#lib/prepared.ts";

/** One recorded decision about a destination: what it is now, who made it so and when, and the event that says so. */
export interface Decision {
  destinationId: string;
  enabled: boolean;
  at: Date;
  /** Name of the person; null where the platform itself did it. */
  by: string | null;
  eventSid: string;
  seq: number;
}

/** The decisions in the own set of an account. `since` leaves out those made up to that seq. */
export function ownDecisions(
  read: Read,
  accountSid: string,
  { since = -1 }: { since?: number } = {},
): Promise<Decision[]> {
  return ofAccount(read).execute({ accountSid, since });
}

const ofAccount = prepared((read) =>
  decisionsIn(read)
    .where(
      and(
        eq(permissions.accountSid, given("accountSid", permissions.accountSid)),
        gt(permissions.auditSeq, given("since", permissions.auditSeq)),
      ),
    )
    .prepare("own_decisions"),
);

/** Recorded decisions, to be narrowed by a condition on `permissions`. */
export function decisionsIn(read: Read) {
  return read
    .select({
      destinationId: permissions.destinationId,
      enabled: permissions.enabled,
      at: auditEvents.createdAt,
      by: users.name,
      eventSid: auditEvents.sid,
      seq: permissions.auditSeq,
    })
    .from(permissions)
    .innerJoin(auditEvents, eq(auditEvents.seq, permissions.auditSeq))
    .leftJoin(users, eq(users.sid, auditEvents.actorSid));
}

/** The ids enabled in the own set of an account. */
export async function ownEnabled(read: Read, accountSid: string): Promise<Set<string>> {
  const rows = await enabledIn(read).execute({ accountSid });
  return new Set(rows.map((row) => row.id));
}

const enabledIn = prepared((read) =>
  read
    .select({ id: permissions.destinationId })
    .from(permissions)
    .where(
      and(
        eq(permissions.accountSid, given("accountSid", permissions.accountSid)),
        eq(permissions.enabled, true),
      ),
    )
    .prepare("own_enabled"),
);
