import { Badge } from "#components/badge.tsx";
import { Instant } from "#components/instant.tsx";
import { Table, type Column } from "#components/table.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { AuditEntry } from "#lib/audit/entry.ts";
import { type AuditFilter, filterQuery } from "#lib/audit/filter.ts";

interface Props {
  entries: AuditEntry[];
  account: AccountView;
  filter: AuditFilter;
  here: string;
}

/** The events of a page, one table per day in UTC. */
export function Days({ entries, account, filter, here }: Props) {
  return [...Map.groupBy(entries, (entry) => dayOf.format(entry.at))].map(([day, ofDay]) => (
    <section key={day} aria-label={day} className="mt-6">
      <h2 className="mb-2 text-base">{day}</h2>
      <Table
        caption={`Events of ${day}`}
        columns={columns}
        rows={ofDay.map((entry) => ({ key: entry.sid, cells: cells(entry, account, filter, here) }))}
      />
    </section>
  ));
}

const columns: Column[] = [
  { title: "When" },
  { title: "Who" },
  { title: "What changed" },
  { title: "Address" },
];

const dayOf = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });

function cells(entry: AuditEntry, account: AccountView, filter: AuditFilter, here: string) {
  const { actor, ipAddress } = entry;
  return [
    <Instant key="when" at={entry.at} local />,
    <div key="who" className="sm:min-w-28">
      {actor.sid ? (
        <a
          href={here + filterQuery({ ...filter, actor: actor.sid })}
          title={`Only events by ${actor.name}`}
          className="text-ink hover:underline"
        >
          {actor.name}
        </a>
      ) : (
        actor.name
      )}
    </div>,
    <div key="what" className="grid justify-items-start gap-1.5">
      <a href={`${here}/${entry.sid}`}>{entry.sentence}</a>
      <Marks entry={entry} account={account} />
    </div>,
    ipAddress && (
      <a
        href={here + filterQuery({ ...filter, address: ipAddress })}
        title={`Only events from ${ipAddress}`}
        className={`font-mono text-sm text-soft hover:underline ${ipAddress.includes(":") ? "" : "whitespace-nowrap"}`}
      >
        {ipAddress}
      </a>
    ),
  ];
}

function Marks({ entry, account }: { entry: AuditEntry; account: AccountView }) {
  const elsewhere = entry.account && entry.account.sid !== account.sid ? entry.account.name : null;
  if (!elsewhere && !entry.highRisk && !entry.denied) return null;
  return (
    <p className="flex flex-wrap gap-1.5">
      {elsewhere && <Badge>{elsewhere}</Badge>}
      {entry.highRisk && (
        <Badge tone="warn" icon="warning">
          High Risk
        </Badge>
      )}
      {entry.denied && (
        <Badge tone="bad" icon="block">
          Denied
        </Badge>
      )}
    </p>
  );
}
