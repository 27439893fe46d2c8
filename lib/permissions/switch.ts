import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/database.ts";
import { accounts, permissions } from "#db/schema.ts";
import type { NewEvent } from "#lib/audit/event.ts";
import { Conflict } from "#lib/errors.ts";
import { changeEvent, type PermissionChange } from "./change.ts";

/**
 * The event of a switch of inheritance. `change` is what changes effectively by it. Replayed: inherits true → false makes the
 * own set a copy of the parent's at that moment and then applies the changes; false → true drops the own set.
 */
export function inheritanceEvent(
  accountSid: string,
  inherits: boolean,
  change: PermissionChange,
  extra: Parameters<typeof changeEvent>[2] = {},
): NewEvent {
  return changeEvent(accountSid, change, {
    inherits: { previous: !inherits, updated: inherits },
    ...extra,
  });
}

/** Gives a following account an own set with exactly `ids` enabled. @throws Conflict where it does not follow any more */
export async function giveOwnSet(
  tx: Tx,
  accountSid: string,
  ids: readonly string[],
  seq: number,
): Promise<void> {
  await switchAccount(tx, accountSid, false, seq);
  if (ids.length === 0) return;
  await tx
    .insert(permissions)
    .values(ids.map((destinationId) => ({ accountSid, destinationId, enabled: true, auditSeq: seq })));
}

/** Drops the own set of a subaccount, which follows its parent from then on. @throws Conflict where it does so already */
export async function dropOwnSet(tx: Tx, accountSid: string, seq: number): Promise<void> {
  await switchAccount(tx, accountSid, true, seq);
  await tx.delete(permissions).where(eq(permissions.accountSid, accountSid));
}

async function switchAccount(tx: Tx, accountSid: string, inherits: boolean, seq: number): Promise<void> {
  const switched = await tx
    .update(accounts)
    .set({ inherits, permissionsVersion: seq, auditSeq: seq })
    .where(and(eq(accounts.sid, accountSid), eq(accounts.inherits, !inherits)))
    .returning({ sid: accounts.sid });
  if (switched.length === 0) throw new Conflict("Inheritance was switched by somebody else");
}
