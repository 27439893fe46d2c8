import { Badge } from "#components/badge.tsx";
import { type Column, Table } from "#components/table.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { Subaccount } from "#lib/subaccounts/list.ts";

/** Subaccounts with what is enabled in each, and how that differs from their parent. */
export function SubaccountTable(props: {
  parent: AccountView;
  rows: readonly Subaccount[];
  manages: boolean;
}) {
  const { parent, rows, manages } = props;
  const columns: Column[] = [
    { title: "Subaccount" },
    { title: "Status" },
    { title: "Permissions" },
    { title: "Enabled", numeric: true },
    { title: "High risk", numeric: true },
    { title: `Against ${parent.name}` },
    ...(manages ? [{ title: "Manage", quiet: true }] : []),
  ];
  return (
    <Table
      caption={`Subaccounts of ${parent.name}`}
      columns={columns}
      rows={rows.map((row) => ({ key: row.sid, cells: cellsOf(row, parent, manages) }))}
    />
  );
}

function cellsOf(row: Subaccount, parent: AccountView, manages: boolean) {
  const { sid, name, inherits, enabled, highRisk } = row;
  return [
    <div key="name">
      <a href={`/accounts/${sid}/geo-permissions`}>{name}</a>
      <code className="block text-xs wrap-anywhere text-soft">{sid}</code>
    </div>,
    <Status key="status" status={row.status} />,
    inherits ? (
      <Badge key="own">Inherited</Badge>
    ) : (
      <Badge key="own" tone="accent">
        Overridden
      </Badge>
    ),
    enabled,
    highRisk,
    inherits ? (
      <span key="same" className="text-soft">
        the same
      </span>
    ) : (
      <Difference key="difference" row={row} parent={parent} />
    ),
    manages && (
      <a key="manage" href={`/accounts/${parent.sid}/subaccounts/${sid}`}>
        Manage<span className="sr-only"> {name}</span>
      </a>
    ),
  ];
}

function Difference({ row, parent }: { row: Subaccount; parent: AccountView }) {
  if (row.more + row.less === 0) return <span className="text-soft">the same, by its own permissions</span>;
  return (
    <a
      href={`/accounts/${row.sid}/compare?with=${parent.sid}&show=differences`}
      className="text-accent tabular-nums underline underline-offset-2"
    >
      <span title={`${row.more} enabled here only`}>+{row.more}</span>{" "}
      <span title={`${row.less} enabled in ${parent.name} only`}>−{row.less}</span>
    </a>
  );
}

function Status({ status }: { status: Subaccount["status"] }) {
  if (status === "suspended") return <Badge tone="bad">Suspended</Badge>;
  if (status === "closed") return <Badge>Closed</Badge>;
  return "Active";
}
