import { Badge } from "#components/badge.tsx";
import { Table } from "#components/table.tsx";
import type { AccountView } from "#lib/account-view.ts";
import { destinations } from "#lib/destinations/destination.ts";
import { roleLabel } from "#lib/roles.ts";
import type { Family } from "./families.ts";

/** Parent accounts of one organization, each followed by its subaccounts. */
export function AccountTable({
  families,
  enabled,
}: {
  families: Family[];
  enabled: ReadonlyMap<string, number>;
}) {
  const rows = families.flatMap(({ parent, shown, hidden }) => [
    row(parent, enabled),
    ...shown.map((account) => row(account, enabled)),
    ...(hidden > 0 ? [rest(parent, hidden)] : []),
  ]);
  return (
    <Table
      caption={`Accounts of ${families[0]!.parent.organizationName}`}
      columns={[
        { title: "Account" },
        { title: "Permissions" },
        { title: "Enabled", numeric: true },
        { title: "Your role" },
      ]}
      rows={rows}
    />
  );
}

function row(account: AccountView, enabled: ReadonlyMap<string, number>) {
  return {
    key: account.sid,
    cells: [
      <div key="name" className={`flex flex-wrap gap-x-2 ${account.parentSid ? "pl-5" : "font-semibold"}`}>
        <a href={`/accounts/${account.sid}/geo-permissions`}>{account.name}</a>
        {account.status === "suspended" && <Badge tone="bad">Suspended</Badge>}
        {account.status === "closed" && <Badge>Closed</Badge>}
      </div>,
      account.inherits ? (
        <Badge key="own">Inherited</Badge>
      ) : (
        <Badge key="own" tone="accent">
          Own
        </Badge>
      ),
      `${enabled.get(account.sid) ?? 0} of ${destinations.length}`,
      roleLabel(account.role),
    ],
  };
}

function rest(parent: AccountView, hidden: number) {
  const link = (
    <a key="rest" className="pl-5" href={`/accounts/${parent.sid}/subaccounts`}>
      {hidden} more subaccounts of {parent.name}
    </a>
  );
  return { key: `${parent.sid}-rest`, cells: [link, "", "", ""] };
}
