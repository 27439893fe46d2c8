import { and, eq, inArray } from "drizzle-orm";
import { database } from "#db/database.ts";
import { auditEvents, permissions, users } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import { textMatcher } from "#lib/names.ts";
import { parts } from "#lib/parts.ts";
import { originOf } from "#lib/permissions/effective.ts";
import { pageAfter, type SortedPage } from "#lib/sorted-page.ts";
import { accountOrder } from "./account-order.ts";
import type { CountryQuery } from "./coverage-query.ts";
import type { OrganizationView } from "./organization.ts";

/** One account and one destination: enabled or not, by whose set, and who made it so. */
export interface AccountOpenness {
  account: AccountView;
  enabled: boolean;
  /** The parent that decides, where the account follows it. */
  inheritedFrom: string | null;
  /** null where nobody ever decided: disabled from the beginning. */
  decision: { by: string | null; at: Date; eventSid: string; accountSid: string } | null;
}

export interface CountryCoverage extends SortedPage<AccountOpenness> {
  counts: { enabled: number; disabled: number };
}

const pageSize = 50;

/** Which accounts of an organization may send to a destination, a page of them. */
export async function coverageOfCountry(
  { accounts }: Pick<OrganizationView, "accounts">,
  destinationId: string,
  { q, show, after }: CountryQuery,
): Promise<CountryCoverage> {
  const decided = await decisionsOn(destinationId, accounts);
  const isOpen = (account: AccountView) => decided.get(originOf(account).accountSid)?.enabled ?? false;
  const fits = textMatcher(q);
  const searched = accounts.filter(({ name, sid, parentName }) => fits(name, sid, parentName));
  const found = searched.filter((account) => show === "all" || isOpen(account) === (show === "enabled"));
  const page = pageAfter(found, accountOrder, after, pageSize);
  const authors = await authorsOf(
    page.rows.flatMap((account) => decided.get(originOf(account).accountSid) ?? []),
  );
  const open = searched.filter(isOpen).length;
  return {
    ...page,
    rows: page.rows.map((account) => {
      const origin = originOf(account);
      const author = authors.get(decided.get(origin.accountSid)?.seq ?? -1);
      return {
        account,
        enabled: isOpen(account),
        inheritedFrom: origin.inherited ? origin.name : null,
        decision: author ? { ...author, accountSid: origin.accountSid } : null,
      };
    }),
    counts: { enabled: open, disabled: searched.length - open },
  };
}

async function decisionsOn(destinationId: string, accounts: readonly AccountView[]) {
  const found = new Map<string, { enabled: boolean; seq: number }>();
  const own = accounts.filter(({ inherits }) => !inherits).map(({ sid }) => sid);
  for (const part of parts(own, 500)) {
    const rows = await database()
      .read.select({ sid: permissions.accountSid, enabled: permissions.enabled, seq: permissions.auditSeq })
      .from(permissions)
      .where(and(inArray(permissions.accountSid, part), eq(permissions.destinationId, destinationId)));
    for (const { sid, ...decision } of rows) found.set(sid, decision);
  }
  return found;
}

async function authorsOf(decisions: readonly { seq: number }[]) {
  const rows = await database()
    .read.select({
      seq: auditEvents.seq,
      eventSid: auditEvents.sid,
      at: auditEvents.createdAt,
      by: users.name,
    })
    .from(auditEvents)
    .leftJoin(users, eq(users.sid, auditEvents.actorSid))
    .where(
      inArray(
        auditEvents.seq,
        decisions.map(({ seq }) => seq),
      ),
    );
  return new Map(rows.map(({ seq, ...author }) => [seq, author]));
}
