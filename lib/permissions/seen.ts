import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/database.ts";
import { auditEvents, users } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import { Conflict } from "#lib/errors.ts";

/** The revision of each account that somebody saw in a preview. */
export type Seen = ReadonlyMap<string, number>;

/** Carried by the Conflict of a change to many accounts: those that are not as they were in the preview any more. */
export interface ManyStaleDetails {
  accounts: { sid: string; name: string; by: string | null; at: string | null }[];
}

/** The form field that carries revisions: "AC…:17,AC…:18". One field, because a thousand fields would not fit into a form. */
export const seenField = z
  .string()
  .max(95_000)
  .regex(/^(AC[0-9a-f]{32}:\d{1,15}(,(?!$)|$))*$/, "is not a list of accounts and revisions")
  .transform((text): Seen => new Map(text === "" ? [] : text.split(",").map(entry)));

/** The text of the field for these accounts. */
export function seenText(accounts: readonly AccountView[]): string {
  return accounts.map(({ sid, permissionsVersion }) => `${sid}:${permissionsVersion}`).join();
}

/**
 * @throws Conflict with `ManyStaleDetails` unless exactly these accounts were seen, each at the revision it has now
 */
export async function requireSeen(read: Read, accounts: readonly AccountView[], seen: Seen): Promise<void> {
  const stale = accounts.filter(({ sid, permissionsVersion }) => seen.get(sid) !== permissionsVersion);
  const present = new Set(accounts.map(({ sid }) => sid));
  if (stale.length === 0 && [...seen.keys()].every((sid) => present.has(sid))) return;
  throw new Conflict<ManyStaleDetails>("Accounts were changed after this preview was made", {
    accounts: await lastChanges(read, stale.slice(0, 20)),
  });
}

async function lastChanges(read: Read, stale: readonly AccountView[]): Promise<ManyStaleDetails["accounts"]> {
  const versions = stale.map(({ permissionsVersion }) => permissionsVersion);
  const events = await read
    .select({ seq: auditEvents.seq, at: auditEvents.createdAt, by: users.name })
    .from(auditEvents)
    .leftJoin(users, eq(users.sid, auditEvents.actorSid))
    .where(inArray(auditEvents.seq, versions));
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  return stale.map(({ sid, name, permissionsVersion }) => {
    const event = bySeq.get(permissionsVersion);
    return { sid, name, by: event?.by ?? null, at: event?.at.toISOString() ?? null };
  });
}

function entry(text: string): [string, number] {
  const [sid = "", revision] = text.split(":");
  return [sid, Number(revision)];
}
