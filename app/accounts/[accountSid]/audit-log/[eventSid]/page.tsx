import type { Metadata } from "next";
import { auditCrumbs } from "#app/accounts/[accountSid]/audit-log/crumbs.ts";
import { Disclosure } from "#components/disclosure.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Panel } from "#components/panel.tsx";
import { typeLabel } from "#lib/audit/event-types.ts";
import { Changes } from "./changes.tsx";
import { EventActions } from "./event-actions.tsx";
import { eventTitle } from "./event-title.ts";
import { Facts } from "./facts.tsx";
import { openEvent } from "./open-event.ts";
import { Place } from "./place.tsx";
import { UndoneNotice } from "./undone-notice.tsx";

type Properties = PageProps<"/accounts/[accountSid]/audit-log/[eventSid]">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  return { title: await eventTitle(await params, typeLabel) };
}

/** One event with everything that is known of it. */
export default async function AuditEventPage({ params }: Properties) {
  const { accountSid, eventSid } = await params;
  const { account, event } = await openEvent(accountSid, eventSid);
  return (
    <>
      <PageHeader
        title={typeLabel(event.entry.type)}
        breadcrumbs={auditCrumbs(account, { label: "Event" })}
        actions={<EventActions event={event} />}
        description={`${event.entry.actor.name} ${event.entry.sentence}.`}
      />
      <div className="grid gap-5">
        <UndoneNotice event={event} account={account} />
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
        <Disclosure framed summary="Exact data">
          <pre className="text-sm whitespace-pre-wrap wrap-anywhere">
            <code>{JSON.stringify(event.data, null, 2)}</code>
          </pre>
        </Disclosure>
      </div>
    </>
  );
}
