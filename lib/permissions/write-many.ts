import { sql } from "drizzle-orm";
import type { Tx } from "#db/database.ts";
import { accounts, permissions } from "#db/schema.ts";
import { Conflict } from "#lib/errors.ts";
import { parts } from "#lib/parts.ts";
import type { PermissionChange } from "./change.ts";

/** A change to the own set of one account, and the seq of the event that says so. */
export interface WrittenChange {
  account: { sid: string; permissionsVersion: number };
  change: PermissionChange;
  seq: number;
}

/**
 * Writes changes to the own sets of many accounts in few statements, each account only if its set is still what was seen.
 * @throws Conflict where somebody was faster, also for one account only
 */
export async function writeChanges(tx: Tx, changes: readonly WrittenChange[]): Promise<void> {
  for (const part of parts(changes, 500)) await moveVersions(tx, part);
  const rows = changes.flatMap(({ account, change, seq }) => [
    ...change.enable.map((destinationId) => row(account.sid, destinationId, true, seq)),
    ...change.disable.map((destinationId) => row(account.sid, destinationId, false, seq)),
  ]);
  for (const part of parts(rows, 1000)) {
    await tx
      .insert(permissions)
      .values(part)
      .onConflictDoUpdate({
        target: [permissions.accountSid, permissions.destinationId],
        set: { enabled: sql`excluded.enabled`, auditSeq: sql`excluded.audit_seq` },
      });
  }
}

function row(accountSid: string, destinationId: string, enabled: boolean, auditSeq: number) {
  return { accountSid, destinationId, enabled, auditSeq };
}

// Both engines call the columns of a list of values column1, column2, …
async function moveVersions(tx: Tx, changes: readonly WrittenChange[]): Promise<void> {
  const values = changes.map(
    ({ account, seq }) =>
      sql`(cast(${account.sid} as text), cast(${account.permissionsVersion} as bigint), cast(${seq} as bigint))`,
  );
  const moved = await tx
    .update(accounts)
    .set({ permissionsVersion: sql`moved.column3`, auditSeq: sql`moved.column3` })
    .from(sql`(values ${sql.join(values, sql`, `)}) as moved`)
    .where(
      sql`${accounts.sid} = moved.column1 and ${accounts.permissionsVersion} = moved.column2 and not ${accounts.inherits}`,
    )
    .returning({ sid: accounts.sid });
  if (moved.length < changes.length) throw new Conflict("The permissions were changed by somebody else");
}
