import type { Metadata } from "next";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { orNotFound } from "#app/or-not-found.ts";
import { PageHeader } from "#components/page-header.tsx";
import { Panel } from "#components/panel.tsx";
import { findEvent } from "#lib/audit/find.ts";
import { typeLabel } from "#lib/audit/event-types.ts";
import { Changes } from "./changes.tsx";
import { EventActions } from "./event-actions.tsx";
import { Facts } from "./facts.tsx";
import { Place } from "./place.tsx";

export const metadata: Metadata = { title: "Audit event" };

/** One event with everything that is known of it. */
export default async function AuditEventPage({
  params,
}: PageProps<"/accounts/[accountSid]/audit-log/[eventSid]">) {
  const { accountSid, eventSid } = await params;
  const { actor, account } = await openAccount(accountSid);
  const event = await orNotFound(findEvent(actor, account, eventSid));
  const log = `/accounts/${account.sid}/audit-log`;
  return (
    <>
      <PageHeader
        title={typeLabel(event.entry.type)}
        breadcrumbs={[
          { label: account.name, href: "/" },
          { label: "Monitor" },
          { label: "Audit events", href: log },
          { label: "Event" },
        ]}
        actions={<EventActions event={event} account={account} />}
        description={`${event.entry.actor.name} ${event.entry.sentence}.`}
      />
      <div className="grid gap-5">
        <Facts event={event} account={account} />
        <Changes data={event.data} />
        {event.siblings.length > 0 && (
          <Panel title="Part of the same decision">
            <ul className="grid gap-1.5">
              {event.siblings.map((sibling) => (
                <li key={sibling.sid}>
                  <a href={`/accounts/${sibling.account!.sid}/audit-log/${sibling.sid}`}>
                    {sibling.account!.name}: {sibling.sentence}
                  </a>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <Place event={event} />
        <Panel title="Exact data">
          <pre className="text-sm whitespace-pre-wrap wrap-anywhere">
            <code>{JSON.stringify(event.data, null, 2)}</code>
          </pre>
        </Panel>
      </div>
    </>
  );
}
