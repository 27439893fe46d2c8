import { and, asc, eq, gt, lte } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { accounts, auditEventDestinations, permissions } from "#db/schema.ts";
import { inheritsEntry } from "#lib/audit/event.ts";
import type { EventRow } from "#lib/audit/select.ts";
import type { Findings } from "./problem.ts";
import type { Replay, ReplayedAccount } from "./replay.ts";

/** Compares the accounts and permissions of the database with what the events made of them. */
export async function compareTables(read: Read, replayed: Replay, findings: Findings): Promise<void> {
  const unseen = new Map(replayed);
  let last = "";
  for (;;) {
    const rows = await read
      .select()
      .from(accounts)
      .where(gt(accounts.sid, last))
      .orderBy(asc(accounts.sid))
      .limit(200);
    if (rows.length === 0) break;
    for (const row of rows) {
      const account = unseen.get(row.sid);
      unseen.delete(row.sid);
      if (!account) findings.add(row.auditSeq, `no event has made the account ${row.sid}`);
      else {
        compareAccount(row, account, findings);
        await comparePermissions(read, row.sid, account, findings);
      }
    }
    last = rows.at(-1)!.sid;
  }
  for (const [sid, { version }] of unseen)
    findings.add(version, `the account ${sid} has events, but is not there`);
}

function compareAccount(
  row: typeof accounts.$inferSelect,
  account: ReplayedAccount,
  findings: Findings,
): void {
  const differ = <T extends string | number | boolean | null>(what: string, stored: T, told: T) =>
    stored === told ||
    findings.add(
      account.version,
      `${what} of the account ${row.sid} is ${stored}, but its events say ${told}`,
    );
  differ("the parent", row.parentSid, account.parentSid);
  differ("inheritance", row.inherits, account.inherits);
  differ("the status", row.status, account.status);
  differ("the version", row.permissionsVersion, account.version);
}

async function comparePermissions(
  read: Read,
  sid: string,
  { own }: ReplayedAccount,
  findings: Findings,
): Promise<void> {
  const rows = await read.select().from(permissions).where(eq(permissions.accountSid, sid));
  const unseen = new Map(own);
  for (const { destinationId, enabled, auditSeq } of rows) {
    const told = unseen.get(destinationId);
    unseen.delete(destinationId);
    if (told?.enabled === enabled && told.seq === auditSeq) continue;
    const says = told ? `event ${told.seq} says ${state(told.enabled)}` : "no event says so";
    findings.add(
      told?.seq ?? auditSeq,
      `${destinationId} is ${state(enabled)} for ${sid} by event ${auditSeq}, but ${says}: the row was changed by hand`,
    );
  }
  // No row means disabled, so only an enabled one can be missed.
  for (const [destinationId, { enabled, seq }] of unseen)
    if (enabled) findings.add(seq, `event ${seq} enabled ${destinationId} for ${sid}, but the row is gone`);
}

/** Compares the index of destinations with a batch of events that it was made from. */
export async function compareIndex(
  read: Read,
  batch: readonly EventRow[],
  findings: Findings,
): Promise<void> {
  const index = auditEventDestinations;
  const rows = await read
    .select()
    .from(index)
    .where(and(gt(index.seq, batch[0]!.seq - 1), lte(index.seq, batch.at(-1)!.seq)))
    .orderBy(asc(index.seq));
  const bySeq = Map.groupBy(rows, (row) => row.seq);
  for (const event of batch) {
    const { seq, accountSid, familySid, data } = event;
    const indexed = bySeq.get(seq) ?? [];
    const ids = new Set(indexed.map(({ destinationId }) => destinationId));
    const wrong =
      changedIn(data).some((id) => !ids.has(id)) ||
      indexed.some(
        (row) =>
          row.accountSid !== (accountSid ?? "") ||
          row.familySid !== familySid ||
          !data.includes(`"${row.destinationId}"`),
      );
    if (wrong) findings.add(seq, `the index of countries does not say what event ${seq} says`);
  }
}

function changedIn(data: string): string[] {
  if (!data.includes('"changes"') && !data.includes(`"${inheritsEntry}"`)) return [];
  try {
    const { changes = {}, ...rest } = JSON.parse(data) as { changes?: object };
    return [...Object.keys(changes), ...(inheritsEntry in rest ? [inheritsEntry] : [])];
  } catch {
    return [];
  }
}

function state(enabled: boolean): string {
  return enabled ? "enabled" : "disabled";
}
