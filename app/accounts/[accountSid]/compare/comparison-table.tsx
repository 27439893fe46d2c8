import { Badge } from "#components/badge.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Flag } from "#components/flag.tsx";
import { Icon } from "#components/icon.tsx";
import { Table } from "#components/table.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { ComparedRow } from "#lib/coverage/compare.ts";
import { isHighRisk } from "#lib/destinations/risk.ts";

/** One line per country: enabled or not in each of two accounts, differences marked in words. */
export function ComparisonTable(props: {
  first: AccountView;
  second: AccountView;
  rows: readonly ComparedRow[];
}) {
  const { first, second, rows } = props;
  if (rows.length === 0) return <EmptyState title="No differences" />;
  return (
    <div className="mt-2">
      <Table
        caption={`Countries in ${first.name} and ${second.name}`}
        columns={[
          { title: "Country" },
          { title: first.name },
          { title: second.name },
          { title: "Difference" },
        ]}
        rows={rows.map((row) => ({
          key: row.destination.id,
          cells: [
            <span key="name" className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
              <Flag iso2={row.destination.id} />
              {row.destination.name}
              {isHighRisk(row.destination.id) && <Badge tone="warn">High Risk</Badge>}
            </span>,
            <State key="first" enabled={row.first} />,
            <State key="second" enabled={row.second} />,
            row.first === row.second ? "" : `only in ${row.first ? first.name : second.name}`,
          ],
        }))}
      />
    </div>
  );
}

function State({ enabled }: { enabled: boolean }) {
  if (!enabled) return <span className="text-soft">disabled</span>;
  return (
    <span className="inline-flex items-center gap-1 font-medium text-good">
      <Icon name="check" />
      enabled
    </span>
  );
}
