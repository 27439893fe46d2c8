import { FormFields, FormSelectField, FormTextField } from "#components/action-form.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import type { ActionResult } from "#lib/action-result.ts";

/** Creates a key. Unless somebody wants it otherwise it ends by itself, for a forgotten key is one that leaks. */
export function CreateForm(props: {
  accountSid: string;
  idempotencyKey: string;
  result: ActionResult<unknown> | null;
  action: (form: FormData) => void;
}) {
  return (
    <form action={props.action} className="grid max-w-md gap-4">
      <FormFields result={props.result} refused="The key was not created">
        <input type="hidden" name="accountSid" value={props.accountSid} />
        <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
        <FormTextField
          name="name"
          label="Name"
          hint="What will use it, for example “SIEM” or “Gateway Frankfurt”."
          autoComplete="off"
          maxLength={64}
          required
        />
        <FormSelectField name="lifetime" label="Expires" defaultValue="365">
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
  );
}
