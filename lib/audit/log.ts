import { database } from "#db/database.ts";
import type { AccountView } from "#lib/account-view.ts";
import { Forbidden } from "#lib/errors.ts";
import { can } from "#lib/roles.ts";
import { type AuditEntry, entriesOf } from "./entry.ts";
import { type AuditFilter, type Cursor, platform } from "./filter.ts";
import { lastDay } from "./moment.ts";
import { type EventCriteria, type EventRow, type EventScope, selectEvents } from "./select.ts";

const pageSize = 50;

/** One page of an account's audit log, newest first. */
export interface LogPage {
  entries: AuditEntry[];
  /** Where the neighbouring pages begin; undefined at the end of the log. */
  newer: Cursor | undefined;
  older: Cursor | undefined;
}

/** A page of the audit log of an account; a parent account's log has the events of its subaccounts in it. @throws Forbidden */
export async function auditLog(account: AccountView, filter: AuditFilter, cursor: Cursor): Promise<LogPage> {
  requireLog(account);
  const { read } = database();
  const { rows, ...page } = await pageAt(cursor, (stretch) =>
    selectEvents(read, scopeOf(account, filter), criteriaOf(filter), stretch),
  );
  return { ...page, entries: await entriesOf(read, rows) };
}

/** @throws Forbidden unless the person's role on the account may read its log */
export function requireLog(account: AccountView): void {
  if (!can(account.role, "audit-log:read")) throw new Forbidden();
}

/** Where the events of an account's log are, as far as a filter narrows it to one account of the tree. */
export function scopeOf({ sid, parentSid }: AccountView, { account }: AuditFilter): EventScope {
  if (parentSid !== null && (account === undefined || account === sid)) return { accountSid: sid };
  // A subaccount has no tree: another account is not in it, and nothing is found.
  return { familySid: sid, accountSid: account };
}

/** A filter in the terms of storage. */
export function criteriaOf({
  actor,
  type,
  country,
  address,
  from,
  to,
  highRisk,
  denied,
}: AuditFilter): EventCriteria {
  return {
    ...{ type, highRisk, denied, destinationId: country, ipAddress: address },
    actorSid: actor === platform ? null : actor,
    from: from === undefined ? undefined : new Date(`${from}T00:00:00Z`),
    // The day after the last one has a year of five digits, which PostgreSQL does not read.
    until:
      to === undefined || to === lastDay
        ? undefined
        : new Date(Date.parse(`${to}T00:00:00Z`) + 24 * 3_600_000),
  };
}

type Page = { rows: EventRow[]; newer: Cursor | undefined; older: Cursor | undefined };
type Selecting = (stretch: Cursor & { newestFirst: boolean; limit: number }) => Promise<EventRow[]>;

// One row more than is shown tells whether there is another page.
async function pageAt({ after, before }: Cursor, select: Selecting): Promise<Page> {
  if (after !== undefined) {
    const rows = await select({ after, newestFirst: false, limit: pageSize + 1 });
    // Near the newest end a page would be short; show the newest whole page instead.
    if (rows.length > pageSize)
      return pageOf(rows.slice(0, pageSize).toReversed(), { newer: true, older: true });
    return pageAt({}, select);
  }
  const rows = await select({
    ...(before === undefined ? {} : { before }),
    newestFirst: true,
    limit: pageSize + 1,
  });
  return pageOf(rows.slice(0, pageSize), { newer: before !== undefined, older: rows.length > pageSize });
}

function pageOf(rows: EventRow[], { newer, older }: { newer: boolean; older: boolean }): Page {
  const [first] = rows;
  const last = rows.at(-1);
  return {
    rows,
    newer: newer && first ? { after: first.seq } : undefined,
    older: older && last ? { before: last.seq } : undefined,
  };
}
