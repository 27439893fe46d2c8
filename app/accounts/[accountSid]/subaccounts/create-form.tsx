"use client";

import { useActionState } from "react";
import { FormFields, FormTextField } from "#components/action-form.tsx";
import { Notice } from "#components/notice.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { create } from "./actions.ts";

/** Adds a subaccount, and leads to the checklist of the one just added. */
export function CreateForm(props: {
  accountSid: string;
  /** Fresh for each rendering: the same form sent twice makes one subaccount. */
  idempotencyKey: string;
  /** Open subaccounts now, and the most that this installation allows. */
  open: number;
  limit: number;
}) {
  const [result, submit] = useActionState(create, null);
  return (
    <section aria-label="Create a subaccount" className="grid gap-3">
      <div aria-live="polite">
        {result?.status === "ok" && (
          <Notice tone="good" title={`${result.value.name} created`}>
            <p>
              It inherits the permissions of its parent account.{" "}
              <a href={`/accounts/${result.value.sid}/geo-permissions`}>Open its checklist</a>
            </p>
          </Notice>
        )}
      </div>
      <form action={submit} className="grid max-w-xl gap-3" autoComplete="off">
        <FormFields result={result}>
          <input type="hidden" name="accountSid" value={props.accountSid} />
          <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
          <div className="flex flex-wrap items-start gap-2">
            <div className="min-w-52 flex-1">
              <FormTextField
                name="name"
                label="New subaccount"
                placeholder="Name"
                maxLength={64}
                required
                hint={`${props.open} of at most ${props.limit}`}
              />
            </div>
            <div className="sm:pt-[1.7rem]">
              <SubmitButton look="secondary">Create subaccount</SubmitButton>
            </div>
          </div>
        </FormFields>
      </form>
    </section>
  );
}
