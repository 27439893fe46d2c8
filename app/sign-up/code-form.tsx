import { ActionForm, FormTextField } from "#components/action-form.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import type { FormAction } from "#lib/action.ts";
import { codesGoTo } from "#lib/code-sender.ts";

/** The second step of set-up, sign-up and an invitation: the one-time code, and the ways out when it does not come. */
export function CodeForm<A, B>(props: {
  complete: FormAction<A>;
  resend: FormAction<B>;
  /** What both forms must carry, by field name. */
  carry: Record<string, string>;
  /** Where the first step is, filled with what was entered. */
  back: string;
  button: string;
}) {
  const carried = Object.entries(props.carry).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <>
      <ActionForm action={props.complete}>
        {carried}
        <FormTextField
          name="code"
          label="Code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\s*([0-9]\s*){6}"
          title="6 digits"
          maxLength={12}
          required
          hint={
            codesGoTo() === "terminal"
              ? "6 digits, printed in the terminal of this console, which has no way to send messages yet. They count for 10 minutes."
              : "6 digits. They count for 10 minutes."
          }
        />
        <SubmitButton>{props.button}</SubmitButton>
      </ActionForm>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-4">
        <ActionForm
          action={props.resend}
          className="grid justify-items-start gap-2"
          done={<p>A new code is on its way.</p>}
        >
          {carried}
          <SubmitButton look="secondary">Send a new code</SubmitButton>
        </ActionForm>
        <a href={props.back}>Change what I entered</a>
      </div>
    </>
  );
}
