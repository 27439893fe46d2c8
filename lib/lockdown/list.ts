import { desc, eq } from "drizzle-orm";
import { database } from "#db/database.ts";
import { auditEvents, lockdowns, users } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";

/** A lockdown of an account tree, past or present. */
export interface LockdownEntry {
  sid: string;
  kept: readonly string[];
  at: Date;
  /** Name of the person; null where the platform itself did it. */
  by: string | null;
  eventSid: string;
  /** null while it lasts. */
  restoredAt: Date | null;
}

/** The newest twenty lockdowns of a parent account, newest first. */
export function lockdownsOf(account: AccountView): Promise<LockdownEntry[]> {
  return database()
    .read.select({
      sid: lockdowns.sid,
      kept: lockdowns.kept,
      at: lockdowns.createdAt,
      by: users.name,
      eventSid: auditEvents.sid,
      restoredAt: lockdowns.restoredAt,
    })
    .from(lockdowns)
    .innerJoin(auditEvents, eq(auditEvents.seq, lockdowns.auditSeq))
    .leftJoin(users, eq(users.sid, auditEvents.actorSid))
    .where(eq(lockdowns.accountSid, account.sid))
    .orderBy(desc(lockdowns.auditSeq))
    .limit(20);
}
