import type { Metadata } from "next";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { orNotFound } from "#app/or-not-found.ts";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { prepareUndo, type Undo } from "#lib/audit/undo.ts";
import { Forbidden, Invalid } from "#lib/errors.ts";
import { UndoForm } from "./undo-form.tsx";

export const metadata: Metadata = { title: "Undo an event" };

/** What taking back an event would change now. Nothing changes before it is saved here. */
export default async function UndoPage({
  params,
}: PageProps<"/accounts/[accountSid]/audit-log/[eventSid]/undo">) {
  const { accountSid, eventSid } = await params;
  const { actor, account } = await openAccount(accountSid);
  const log = `/accounts/${account.sid}/audit-log`;
  const undo = await orNotFound(prepareUndo(actor, account, eventSid).catch(asSentence));
  return (
    <>
      <PageHeader
        title="Undo an event"
        breadcrumbs={[
          { label: account.name, href: `/accounts/${account.sid}/geo-permissions` },
          { label: "Audit events", href: log },
          { label: "Event", href: `${log}/${eventSid}` },
          { label: "Undo" },
        ]}
        description={
          typeof undo === "string"
            ? undefined
            : `${undo.entry.actor.name} ${undo.entry.sentence}. Each of these countries becomes what it was before.`
        }
      />
      {typeof undo === "string" ? (
        <Notice title={undo} />
      ) : (
        <UndoForm account={account} undo={undo} idempotencyKey={crypto.randomUUID()} log={log} />
      )}
    </>
  );
}

function asSentence(error: unknown): string | Undo {
  if (error instanceof Invalid) return error.message;
  if (error instanceof Forbidden) return "Only Owner and Admin profiles can modify geo permissions";
  throw error;
}
