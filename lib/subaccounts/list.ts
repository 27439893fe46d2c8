import { eq } from "drizzle-orm";
import { database } from "#db/database.ts";
import { accounts } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import { isHighRisk } from "#lib/destinations/risk.ts";
import { byName, textMatcher } from "#lib/names.ts";
import { ownEnabled } from "#lib/permissions/own-set.ts";
import { type Order, pageAfter, type SortedPage } from "#lib/sorted-page.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { ListQuery, Show, Sort } from "./list-query.ts";

/** A subaccount beside its parent. */
export interface Subaccount extends Figures {
  sid: string;
  name: string;
  status: "active" | "suspended" | "closed";
  inherits: boolean;
  createdAt: Date;
}

export interface SubaccountList extends SortedPage<Subaccount> {
  /** How many subaccounts each filter shows, whatever is searched for. */
  counts: Record<Show, number>;
  /** How many the search and the filter found, on all pages. */
  found: number;
  /** What is enabled in the parent. */
  parent: { enabled: number; highRisk: number };
}

const pageSize = 50;

/** A page of the subaccounts of a parent account, in a few queries however many there are. */
export async function listSubaccounts(parent: AccountView, query: ListQuery): Promise<SubaccountList> {
  const { read } = database();
  const parentSet = await ownEnabled(read, parent.sid);
  const all = await loadSubaccounts(parent.sid);
  const fits = textMatcher(query.q);
  const found = all.filter((row) => shows[query.show](row) && fits(row.name, row.sid));
  // Only an order by figures needs those of every row; else the page's are enough.
  const order = orders[query.sort];
  const before = order.byFigures ? await figuresOf(read, parentSet, found) : undefined;
  const rows = found
    .map((row) => ({ row, figures: before?.get(row.sid) }))
    .toSorted((a, b) => order.compare(order.keyOf(a), order.keyOf(b)));
  const page = pageAfter(rows, order, query.after, pageSize);
  const shown = page.rows.map(({ row }) => row);
  const figures = before ?? (await figuresOf(read, parentSet, shown));
  return {
    ...page,
    rows: shown.map((row) => ({ ...row, ...figures.get(row.sid)! })),
    counts: {
      open: all.filter(shows.open).length,
      inherited: all.filter(shows.inherited).length,
      overridden: all.filter(shows.overridden).length,
      closed: all.filter(shows.closed).length,
    },
    found: found.length,
    parent: { enabled: parentSet.size, highRisk: [...parentSet].filter(isHighRisk).length },
  };
}

type Row = Omit<Subaccount, keyof Figures>;

const shows: Record<Show, (row: Row) => boolean> = {
  open: ({ status }) => status !== "closed",
  inherited: ({ status, inherits }) => status !== "closed" && inherits,
  overridden: ({ status, inherits }) => status !== "closed" && !inherits,
  closed: ({ status }) => status === "closed",
};

type Sortable = { row: Row; figures: Figures | undefined };
type Key = readonly [value: number, name: string, sid: string];

const orders: Record<Sort, Order<Sortable, Key> & { byFigures: boolean }> = {
  name: orderBy(() => 0, false),
  newest: orderBy(({ row }) => -row.createdAt.getTime(), false),
  enabled: orderBy(({ figures }) => -(figures?.enabled ?? 0), true),
  "high-risk": orderBy(({ figures }) => -(figures?.highRisk ?? 0), true),
  differences: orderBy(({ figures }) => -((figures?.more ?? 0) + (figures?.less ?? 0)), true),
};

function orderBy(value: (sortable: Sortable) => number, byFigures: boolean) {
  return {
    byFigures,
    keyOf: (sortable: Sortable): Key => [value(sortable), sortable.row.name, sortable.row.sid],
    compare: (a: Key, b: Key) =>
      a[0] - b[0] || byName(a[1], b[1]) || (a[2] < b[2] ? -1 : Number(a[2] > b[2])),
  };
}

function loadSubaccounts(parentSid: string): Promise<Row[]> {
  return database()
    .read.select({
      sid: accounts.sid,
      name: accounts.name,
      status: accounts.status,
      inherits: accounts.inherits,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .where(eq(accounts.parentSid, parentSid));
}
