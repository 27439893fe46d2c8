import type { Metadata } from "next";
import { auditCrumbs } from "#app/accounts/[accountSid]/audit-log/crumbs.ts";
import { eventTitle } from "#app/accounts/[accountSid]/audit-log/[eventSid]/event-title.ts";
import { openEvent } from "#app/accounts/[accountSid]/audit-log/[eventSid]/open-event.ts";
import { PageHeader } from "#components/page-header.tsx";
import { prepareUndo, type Undo } from "#lib/audit/undo.ts";
import { Forbidden, Invalid } from "#lib/errors.ts";
import { NoUndo } from "./no-undo.tsx";
import { UndoForm } from "./undo-form.tsx";

type Properties = PageProps<"/accounts/[accountSid]/audit-log/[eventSid]/undo">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  return { title: await eventTitle(await params, () => "Undo an event") };
}

/** What undoing an event would change now. Nothing changes before it is saved here. */
export default async function UndoPage({ params }: Properties) {
  const { accountSid, eventSid } = await params;
  const { actor, account, event } = await openEvent(accountSid, eventSid);
  const undo = await prepareUndo(actor, account, eventSid).catch(asSentence);
  const address = `/accounts/${account.sid}/audit-log/${event.entry.sid}`;
  const breadcrumbs = auditCrumbs(account, { label: "Event", href: address }, { label: "Undo" });
  if (typeof undo !== "string")
    return (
      <UndoForm
        account={{ sid: account.sid, name: account.name }}
        undo={undo}
        idempotencyKey={crypto.randomUUID()}
        breadcrumbs={breadcrumbs}
      />
    );
  return (
    <>
      <PageHeader title="Undo an event" breadcrumbs={breadcrumbs} />
      <NoUndo reason={undo} event={event} account={account} />
    </>
  );
}

function asSentence(error: unknown): string | Undo {
  if (error instanceof Invalid) return error.message;
  if (error instanceof Forbidden) return "Only Owner and Admin profiles can modify geo permissions";
  throw error;
}
