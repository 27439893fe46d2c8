import { TimeOfDay } from "#components/instant.tsx";
import { Table, type Column } from "#components/table.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { AuditEntry } from "#lib/audit/entry.ts";
import { type AuditFilter, filterQuery } from "#lib/audit/filter.ts";
import { Marks } from "./marks.tsx";
import { NarrowingLink } from "./narrowing-link.tsx";

interface Props {
  entries: AuditEntry[];
  account: AccountView;
  filter: AuditFilter;
  here: string;
}

/** The events of a page, one table per day in UTC. */
export function Days({ entries, account, filter, here }: Props) {
  return [...Map.groupBy(entries, (entry) => dayOf.format(entry.at))].map(([day, ofDay]) => (
    <section key={day} aria-label={day} className={`mt-6 ${noEmptyLabels}`}>
      <h2 className="mb-2 text-base">{day}</h2>
      <Table
        caption={`Events of ${day}`}
        columns={columns}
        rows={ofDay.map((entry) => ({ key: entry.sid, cells: cells(entry, account, filter, here) }))}
      />
    </section>
  ));
}

// Where a table is made of cards, each cell carries the title of its column, also one that is empty.
const noEmptyLabels = "@max-3xl:[&_td:has(>div:empty)]:hidden";

const columns: Column[] = [
  { title: "When" },
  { title: "Who" },
  { title: "What changed" },
  { title: "IP address" },
];

const dayOf = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });

function cells(entry: AuditEntry, account: AccountView, filter: AuditFilter, here: string) {
  const { actor, ipAddress } = entry;
  const elsewhere = entry.account?.sid === account.sid ? undefined : entry.account?.name;
  return [
    <TimeOfDay key="when" at={entry.at} />,
    <div key="who" className="sm:min-w-28">
      {actor.sid ? (
        <NarrowingLink
          href={here + filterQuery({ ...filter, actor: actor.sid })}
          title={`Only events by ${actor.name}`}
        >
          {actor.name}
        </NarrowingLink>
      ) : (
        actor.name
      )}
    </div>,
    <div key="what" className="grid justify-items-start gap-1.5">
      <a href={`${here}/${entry.sid}`}>{entry.sentence}</a>
      <Marks entry={entry} elsewhere={elsewhere} />
    </div>,
    ipAddress && (
      <NarrowingLink
        href={here + filterQuery({ ...filter, address: ipAddress })}
        title={`Only events from ${ipAddress}`}
        className={`font-mono text-sm text-soft ${ipAddress.includes(":") ? "" : "whitespace-nowrap"}`}
      >
        {ipAddress}
      </NarrowingLink>
    ),
  ];
}
