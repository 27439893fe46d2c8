import type { ReactNode } from "react";
import { FormFields } from "#components/action-form.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import type { ActionResult } from "#lib/action-result.ts";
import type { RevocableKey } from "./revocation.tsx";

/** What revoking a key means, and the button that does it. */
export function RevokeReview(props: {
  accountSid: string;
  revoking: RevocableKey;
  result: ActionResult<unknown> | null;
  action: (form: FormData) => void;
  path: string;
  cancel: ReactNode;
}) {
  const { sid, about } = props.revoking;
  return (
    <form action={props.action} className="flex min-h-0 flex-col">
      <input type="hidden" name="accountSid" value={props.accountSid} />
      <input type="hidden" name="keySid" value={sid} />
      <div className="grid min-h-0 gap-4 overflow-y-auto px-5 py-4">
        <FormFields result={props.result} refused="The key was not revoked">
          {about}
          <p>
            Whatever still uses the key is refused at its next request. This cannot be undone: a new key is
            another key, with another secret.
          </p>
        </FormFields>
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-4">
        {props.cancel}
        <SubmitButton look="danger">Revoke API key</SubmitButton>
      </div>
    </form>
  );
}
