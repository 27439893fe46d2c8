import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/database.ts";
import { accounts, permissions } from "#db/schema.ts";
import type { EventData, NewEvent, PermissionChanges } from "#lib/audit/event.ts";
import { findDestination } from "#lib/destinations/destination.ts";
import { riskOf } from "#lib/destinations/risk.ts";
import { AcknowledgmentRequired, Conflict, Invalid } from "#lib/errors.ts";
import { given, preparedWrite } from "#lib/prepared.ts";

/** What would really change in a set: ids that are off now and come on, and the reverse. Sorted. */
export interface PermissionChange {
  enable: readonly string[];
  disable: readonly string[];
}

/**
 * Reduces a wish to what really changes in `present`.
 * @throws Invalid for an id that is unknown, doubled, on both lists, or enabled though undeliverable: the whole wish is refused
 */
export function planChange(
  present: ReadonlySet<string>,
  wish: { enable: readonly string[]; disable: readonly string[] },
): PermissionChange {
  const wanted = [...wish.enable, ...wish.disable];
  const unknown = wanted.filter((id) => findDestination(id)?.id !== id);
  if (unknown.length > 0) throw new Invalid("A country code is not known", { unknown });
  const doubled = wanted.filter((id, i) => wanted.indexOf(id) !== i);
  if (doubled.length > 0) throw new Invalid("A country is named more than once", { doubled });
  const undeliverable = wish.enable.filter((id) => riskOf(id).level === "undeliverable");
  if (undeliverable.length > 0) throw new Invalid("Messages cannot be delivered there", { undeliverable });
  return {
    enable: wish.enable.filter((id) => !present.has(id)).toSorted(),
    disable: wish.disable.filter((id) => present.has(id)).toSorted(),
  };
}

/** What turns one set into another. */
export function difference(present: ReadonlySet<string>, next: ReadonlySet<string>): PermissionChange {
  return {
    enable: [...next].filter((id) => !present.has(id)).toSorted(),
    disable: [...present].filter((id) => !next.has(id)).toSorted(),
  };
}

/** The high-risk destinations that a change newly enables: exactly these need the acknowledgment. */
export function riskyIn(change: PermissionChange): string[] {
  return change.enable.filter((id) => riskOf(id).level === "high");
}

/** @throws AcknowledgmentRequired unless `acknowledged` is exactly the high-risk destinations that `change` newly enables */
export function requireAcknowledgment(change: PermissionChange, acknowledged: readonly string[]): void {
  const risky = riskyIn(change);
  if (risky.join() !== [...new Set(acknowledged)].toSorted().join()) throw new AcknowledgmentRequired(risky);
}

/** The event of a change to one account's own set. `extra` goes into its data beside the changed fields. */
export function changeEvent(
  accountSid: string,
  change: PermissionChange,
  { correlationId, ...extra }: EventData & { correlationId?: string } = {},
): NewEvent {
  const changes: PermissionChanges = {};
  for (const id of change.enable) changes[id] = { previous: "disabled", updated: "enabled" };
  for (const id of change.disable) changes[id] = { previous: "enabled", updated: "disabled" };
  const acknowledged = riskyIn(change);
  return {
    type: "sms-geographic-permissions.updated",
    accountSid,
    resourceType: "sms-geographic-permissions",
    resourceSid: accountSid,
    data: { changes, ...(acknowledged.length > 0 ? { acknowledged } : {}), ...extra },
    highRisk: acknowledged.length > 0,
    ...(correlationId ? { correlationId } : {}),
  };
}

/**
 * Writes a change to an account's own set, tied to the event `seq`, if the set is still what was seen.
 * @throws Conflict where somebody was faster
 */
export async function writeChange(
  tx: Tx,
  account: { sid: string; permissionsVersion: number },
  change: PermissionChange,
  seq: number,
): Promise<void> {
  const moved = await accountMoved(tx).execute({ sid: account.sid, seen: account.permissionsVersion, seq });
  if (moved.length === 0) throw new Conflict("The permissions were changed by somebody else");
  await writeRows(tx, account.sid, change.enable, true, seq);
  await writeRows(tx, account.sid, change.disable, false, seq);
}

const accountMoved = preparedWrite((tx) =>
  tx
    .update(accounts)
    .set({
      permissionsVersion: sql`${given("seq", accounts.permissionsVersion)}`,
      auditSeq: sql`${given("seq", accounts.auditSeq)}`,
    })
    .where(
      and(
        eq(accounts.sid, given("sid", accounts.sid)),
        eq(accounts.permissionsVersion, given("seen", accounts.permissionsVersion)),
      ),
    )
    .returning({ sid: accounts.sid })
    .prepare("move_permissions_version"),
);

async function writeRows(
  tx: Tx,
  accountSid: string,
  ids: readonly string[],
  enabled: boolean,
  seq: number,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .insert(permissions)
    .values(ids.map((destinationId) => ({ accountSid, destinationId, enabled, auditSeq: seq })))
    .onConflictDoUpdate({
      target: [permissions.accountSid, permissions.destinationId],
      set: { enabled, auditSeq: seq },
    });
}
