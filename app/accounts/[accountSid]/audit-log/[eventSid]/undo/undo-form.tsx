import { Acknowledgment } from "#components/acknowledgment.tsx";
import { ActionForm } from "#components/action-form.tsx";
import { ButtonLink } from "#components/button.tsx";
import { ChangedCountries } from "#components/changed-countries.tsx";
import { Notice } from "#components/notice.tsx";
import { Panel } from "#components/panel.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { Undo } from "#lib/audit/undo.ts";
import { nameOf } from "#lib/destinations/name.ts";
import { undo as save } from "./actions.ts";

interface Properties {
  account: AccountView;
  undo: Undo;
  idempotencyKey: string;
  log: string;
}

/** The review of an undo: the same acknowledgment, the same buttons and the same save as on the checklist. */
export function UndoForm({ account, undo, idempotencyKey, log }: Properties) {
  const { enable, disable, risky, followers } = undo;
  const nothing = enable.length + disable.length === 0;
  return (
    <ActionForm action={save} done={<Done log={log} />} className="max-w-2xl">
      <input type="hidden" name="accountSid" value={account.sid} />
      <input type="hidden" name="revision" value={undo.revision} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="undoes" value={undo.entry.sid} />
      {enable.map((id) => (
        <input key={id} type="hidden" name="enable" value={id} />
      ))}
      {disable.map((id) => (
        <input key={id} type="hidden" name="disable" value={id} />
      ))}
      <Panel title="Review changes">
        <div className="grid gap-4">
          {nothing && <p className="font-medium">Everything is already as it was before this event.</p>}
          {risky.length > 0 && <Acknowledgment ids={risky} />}
          <ChangedCountries enable={enable} disable={disable} />
          <Remarks undo={undo} nothing={nothing} />
          {followers > 0 && !nothing && (
            <p className="text-soft">
              {followers === 1 ? "1 subaccount inherits" : `${followers} subaccounts inherit`} from{" "}
              {account.name} and {followers === 1 ? "changes" : "change"} with it.
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            {!nothing && (
              <SubmitButton>
                {risky.length > 0 ? "Enable geo permissions" : "Update geo permissions"}
              </SubmitButton>
            )}
            <ButtonLink href={`${log}/${undo.entry.sid}`}>
              {nothing ? "Back to the event" : "Cancel"}
            </ButtonLink>
          </div>
        </div>
      </Panel>
    </ActionForm>
  );
}

function Remarks({ undo: { settled, impossible }, nothing }: { undo: Undo; nothing: boolean }) {
  return (
    <>
      {settled > 0 && !nothing && (
        <p className="text-soft">
          {settled === 1 ? "1 country of the event is" : `${settled} countries of the event are`} already as
          before.
        </p>
      )}
      {impossible.length > 0 && (
        <p className="text-soft">Cannot be enabled any more: {impossible.map(nameOf).join(", ")}.</p>
      )}
    </>
  );
}

function Done({ log }: { log: string }) {
  return (
    <Notice tone="good" role="alert" title="Messaging geo permissions updated successfully">
      <p>
        The event was taken back, and that is an event too. <a href={log}>Audit events</a>
      </p>
    </Notice>
  );
}
