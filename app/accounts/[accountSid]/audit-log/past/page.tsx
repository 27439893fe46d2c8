import type { Metadata } from "next";
import { auditCrumbs } from "#app/accounts/[accountSid]/audit-log/crumbs.ts";
import { openEvent } from "#app/accounts/[accountSid]/audit-log/[eventSid]/open-event.ts";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { PageHeader } from "#components/page-header.tsx";
import { firstOf } from "#lib/audit/filter.ts";
import { AroundEvent } from "./around-event.tsx";
import { AtMoments } from "./at-moments.tsx";
import { MomentForm } from "./moment-form.tsx";
import { asked, readMoments } from "./moments.ts";

type Properties = PageProps<"/accounts/[accountSid]/audit-log/past">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openAccount((await params).accountSid);
  return { title: `Earlier permissions of ${account.name}` };
}

/** What the permissions of an account were at a moment, and what changed until another one, or by an event. */
export default async function PastPage({ params, searchParams }: Properties) {
  const { account } = await openAccount((await params).accountSid);
  const query = await searchParams;
  const eventSid = firstOf(query["event"]);
  const event = eventSid && (await openEvent(account.sid, eventSid)).event;
  const now = new Date();
  const moments = event
    ? asked([new Date(event.entry.at.getTime() - 1), event.entry.at])
    : readMoments(query, now);
  return (
    <>
      <PageHeader
        title="Earlier permissions"
        breadcrumbs={auditCrumbs(account, { label: "Earlier permissions" })}
        description={`To which countries ${account.name} could send at a moment, worked out from its audit events.`}
      />
      <MomentForm asked={moments} here={`/accounts/${account.sid}/audit-log/past`} />
      {event ? (
        <AroundEvent account={account} entry={event.entry} />
      ) : (
        <AtMoments account={account} moments={moments.moments} now={now} />
      )}
    </>
  );
}
