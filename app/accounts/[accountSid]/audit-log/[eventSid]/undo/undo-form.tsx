"use client";

import { useActionState } from "react";
import { Acknowledgment } from "#components/acknowledgment.tsx";
import { ButtonLink } from "#components/button.tsx";
import { ChangedCountries } from "#components/changed-countries.tsx";
import { type Crumb, PageHeader } from "#components/page-header.tsx";
import { Panel } from "#components/panel.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import type { Undo } from "#lib/audit/undo.ts";
import { undo as save } from "./actions.ts";
import { Remarks } from "./remarks.tsx";
import { UndoAnswer } from "./undo-answer.tsx";

interface Properties {
  account: { sid: string; name: string };
  undo: Undo;
  idempotencyKey: string;
  breadcrumbs: Crumb[];
}

/** The review of an undo: the same acknowledgment, the same buttons and the same save as on the checklist. */
export function UndoForm({ account, undo, idempotencyKey, breadcrumbs }: Properties) {
  const [result, submit] = useActionState(save, null);
  const { entry, enable, disable, risky } = undo;
  const event = `/accounts/${account.sid}/audit-log/${entry.sid}`;
  const nothing = enable.length + disable.length === 0;
  const answer = result && <UndoAnswer result={result} event={event} whole={undo.impossible.length === 0} />;
  if (result?.status === "ok")
    return (
      <>
        <PageHeader title="Undone" breadcrumbs={breadcrumbs} />
        {answer}
      </>
    );
  return (
    <>
      <PageHeader
        title="Undo an event"
        breadcrumbs={breadcrumbs}
        description={`${entry.actor.name} ${entry.sentence}. Each of these countries becomes what it was before.`}
      />
      <form action={submit} className="grid max-w-2xl gap-4" autoComplete="off">
        {answer}
        <Hidden name="accountSid" values={[account.sid]} />
        <Hidden name="revision" values={[String(undo.revision)]} />
        <Hidden name="idempotencyKey" values={[idempotencyKey]} />
        <Hidden name="undoes" values={[entry.sid]} />
        <Hidden name="enable" values={enable} />
        <Hidden name="disable" values={disable} />
        <Panel title="Review changes">
          <div className="grid gap-4">
            {nothing && <p className="font-medium">Everything is already as it was before this event.</p>}
            {risky.length > 0 && <Acknowledgment ids={risky} />}
            <ChangedCountries enable={enable} disable={disable} />
            <Remarks undo={undo} accountName={account.name} nothing={nothing} />
            <div className="flex flex-wrap gap-2">
              {!nothing && (
                <SubmitButton>
                  {risky.length > 0 ? "Enable geo permissions" : "Update geo permissions"}
                </SubmitButton>
              )}
              <ButtonLink href={event}>{nothing ? "Back to the event" : "Cancel"}</ButtonLink>
            </div>
          </div>
        </Panel>
      </form>
    </>
  );
}

function Hidden({ name, values }: { name: string; values: readonly string[] }) {
  return values.map((value) => <input key={value} type="hidden" name={name} value={value} />);
}
