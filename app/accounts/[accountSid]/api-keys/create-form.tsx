"use client";

import { useActionState } from "react";
import { FormFields, FormSelectField, FormTextField } from "#components/action-form.tsx";
import { CopyButton } from "#components/copy-button.tsx";
import { Notice } from "#components/notice.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { create } from "./actions.ts";

/** Creates a key, and shows the secret of the answer, which is nowhere afterwards. */
export function CreateForm({ accountSid, idempotencyKey }: { accountSid: string; idempotencyKey: string }) {
  const [result, submit] = useActionState(create, null);
  return (
    <>
      <div aria-live="polite">{result?.status === "ok" && <Secret {...result.value} />}</div>
      <form action={submit} className="grid max-w-md gap-4">
        <FormFields result={result}>
          <input type="hidden" name="accountSid" value={accountSid} />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <FormTextField
            name="name"
            label="Name"
            hint="What will use it, for example “SIEM” or “Gateway Frankfurt”."
            autoComplete="off"
            maxLength={64}
            required
          />
          <FormSelectField name="lifetime" label="Expires" defaultValue="never">
            <option value="30">After 30 days</option>
            <option value="90">After 90 days</option>
            <option value="365">After 1 year</option>
            <option value="never">Never</option>
          </FormSelectField>
          <div>
            <SubmitButton>Create API key</SubmitButton>
          </div>
        </FormFields>
      </form>
    </>
  );
}

function Secret({ sid, secret, name }: { sid: string; secret: string; name: string }) {
  return (
    <div className="mb-5">
      <Notice tone="good" title={`API key ${name} created`}>
        <p>Copy the secret now. It is shown only this once, and only a hash of it is kept.</p>
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[6rem_1fr]">
          <dt className="text-soft">User</dt>
          <dd className="flex items-start gap-1">
            <code className="wrap-anywhere">{sid}</code>
            <CopyButton text={sid} label="Copy user" />
          </dd>
          <dt className="text-soft">Secret</dt>
          <dd className="flex items-start gap-1">
            <code className="wrap-anywhere">{secret}</code>
            <CopyButton text={secret} label="Copy secret" />
          </dd>
        </dl>
      </Notice>
    </div>
  );
}
