import { asc, eq, gt, isNull } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { accounts, permissions } from "#db/schema.ts";
import { compareFacts, moment } from "./compare-rows.ts";
import type { Findings } from "./problem.ts";
import type { ReplayedAccount, State } from "./state.ts";

/** Compares the accounts and permissions of the database with what the events made of them. */
export async function compareAccounts(read: Read, state: State, findings: Findings): Promise<void> {
  const organizationOf = await organizationsOfParents(read);
  const unseen = new Map(state.accounts);
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
        compareAccount(row, account, organizationOf, findings);
        await comparePermissions(read, row.sid, account, findings);
      }
    }
    last = rows.at(-1)!.sid;
  }
  for (const [sid, { version }] of unseen)
    findings.add(version, `the account ${sid} has events, but is not there`);
}

async function organizationsOfParents(read: Read): Promise<Map<string, string>> {
  const rows = await read
    .select({ sid: accounts.sid, organizationSid: accounts.organizationSid })
    .from(accounts)
    .where(isNull(accounts.parentSid));
  return new Map(rows.map(({ sid, organizationSid }) => [sid, organizationSid]));
}

function compareAccount(
  row: typeof accounts.$inferSelect,
  account: ReplayedAccount,
  organizationOf: ReadonlyMap<string, string>,
  findings: Findings,
): void {
  const { name, parentSid: parent, inherits: inheritance, status, homeCountry, createdAt } = account;
  // A subaccount is in the organization of its parent, also where no event says which one that is.
  const organization = account.organizationSid ?? organizationOf.get(parent ?? "");
  const stored = {
    ...{ name: row.name, parent: row.parentSid, inheritance: row.inherits, status: row.status },
    ...{ homeCountry: row.homeCountry, organization: row.organizationSid, createdAt: moment(row.createdAt) },
  };
  const facts = { name, parent, inheritance, status, homeCountry, createdAt };
  const told = organization === undefined ? facts : { ...facts, organization };
  const which = `the account ${row.sid}`;
  compareFacts(which, stored, { seq: account.auditSeq, facts: told }, findings);
  const version = { version: account.version };
  compareFacts(
    which,
    { version: row.permissionsVersion },
    { seq: account.version, facts: version },
    findings,
  );
  const last = { lastEvent: account.auditSeq };
  compareFacts(which, { lastEvent: row.auditSeq }, { seq: account.auditSeq, facts: last }, findings);
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
    const says = told ? `event ${told.seq} says ${said(told.enabled)}` : "no event says so";
    findings.add(
      told?.seq ?? auditSeq,
      `${destinationId} is ${said(enabled)} for ${sid} by event ${auditSeq}, but ${says}: the row was changed by hand`,
    );
  }
  // No row means disabled, so only an enabled one can be missed.
  for (const [destinationId, { enabled, seq }] of unseen)
    if (enabled) findings.add(seq, `event ${seq} enabled ${destinationId} for ${sid}, but the row is gone`);
}

function said(enabled: boolean): string {
  return enabled ? "enabled" : "disabled";
}
