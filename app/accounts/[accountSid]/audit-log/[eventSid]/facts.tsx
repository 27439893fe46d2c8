import type { ReactNode } from "react";
import { Badge } from "#components/badge.tsx";
import { Instant } from "#components/instant.tsx";
import { Panel } from "#components/panel.tsx";
import { Sid } from "#components/sid.tsx";
import type { AccountView } from "#lib/account-view.ts";
import { filterQuery } from "#lib/audit/filter.ts";
import type { EventDetail } from "#lib/audit/find.ts";

/** Who, when, from where, and on what. */
export function Facts({ event: { entry, row }, account }: { event: EventDetail; account: AccountView }) {
  const log = `/accounts/${account.sid}/audit-log`;
  return (
    <Panel>
      <dl className="grid gap-x-6 gap-y-2.5 sm:grid-cols-[9rem_1fr]">
        <Fact name="When">
          <Instant at={entry.at} local />
        </Fact>
        <Fact name="Who">
          {entry.actor.sid ? (
            <>
              <a href={log + filterQuery({ actor: entry.actor.sid })}>{entry.actor.name}</a>
              <br />
              <Sid sid={entry.actor.sid} label="identifier of the person" />
            </>
          ) : (
            entry.actor.name
          )}
        </Fact>
        <Fact name="From where">
          {entry.ipAddress ? (
            <a href={log + filterQuery({ address: entry.ipAddress })} className="font-mono text-sm">
              {entry.ipAddress}
            </a>
          ) : (
            "No address: done on the server"
          )}
        </Fact>
        {entry.account && (
          <Fact name="Account">
            {entry.account.name}
            <br />
            <Sid sid={entry.account.sid} label="identifier of the account" />
          </Fact>
        )}
        <Fact name="Marks">
          <span className="flex flex-wrap gap-1.5">
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
            {!entry.highRisk && !entry.denied && "None"}
          </span>
        </Fact>
        <Fact name="Event">
          <Sid sid={entry.sid} label="identifier of the event" />
          <br />
          <code className="text-sm text-soft">{entry.type}</code>
        </Fact>
        <Fact name="Request">
          {row.requestId ? <code className="text-sm wrap-anywhere">{row.requestId}</code> : "None"}
        </Fact>
        {row.correlationId && (
          <Fact name="Decision">
            <code className="text-sm wrap-anywhere">{row.correlationId}</code>
          </Fact>
        )}
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-soft max-sm:mt-2">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
