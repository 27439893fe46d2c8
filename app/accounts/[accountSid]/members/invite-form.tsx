"use client";

import { useActionState } from "react";
import { FormFields, FormSelectField, FormTextField } from "#components/action-form.tsx";
import { CopyButton } from "#components/copy-button.tsx";
import { Notice } from "#components/notice.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { type Role, roleLabel } from "#lib/roles.ts";
import { invite } from "./actions.ts";

/** Invites by e-mail address and role, and shows the link of the answer, which is nowhere afterwards. */
export function InviteForm({ accountSid, given }: { accountSid: string; given: readonly Role[] }) {
  const [result, submit] = useActionState(invite, null);
  return (
    <>
      <div aria-live="polite">{result?.status === "ok" && <InvitationLink {...result.value} />}</div>
      <form action={submit} className="grid max-w-md gap-4">
        <FormFields result={result}>
          <input type="hidden" name="accountSid" value={accountSid} />
          <FormTextField
            name="email"
            label="Email"
            type="email"
            autoComplete="off"
            maxLength={254}
            required
          />
          <FormSelectField name="role" label="Role" defaultValue="developer">
            {given.map((role) => (
              <option key={role} value={role}>
                {roleLabel(role)}
              </option>
            ))}
          </FormSelectField>
          <div>
            <SubmitButton>Create invitation</SubmitButton>
          </div>
        </FormFields>
      </form>
    </>
  );
}

function InvitationLink({ link, email }: { link: string; email: string }) {
  return (
    <div className="mb-5">
      <Notice tone="good" title={`Invitation for ${email}`}>
        <p>Send them this link. It is shown only now, works once, and counts for 7 days.</p>
        <p className="flex items-start gap-1">
          <code className="wrap-anywhere">{link}</code>
          <CopyButton text={link} label="Copy link" />
        </p>
      </Notice>
    </div>
  );
}
