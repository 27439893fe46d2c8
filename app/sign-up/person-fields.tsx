import type { ReactNode } from "react";
import { FormTextField } from "#components/action-form.tsx";
import { NewPasswordField } from "#components/new-password-field.tsx";
import { minPasswordLength } from "#lib/password.ts";

/** The fields of an `ActionForm` for somebody new. `children` stands between the name and the password. */
export function PersonFields(props: {
  entered?: Record<string, string> | undefined;
  phoneHint: string;
  children?: ReactNode;
}) {
  return (
    <>
      <FormTextField
        name="name"
        label="Your name"
        defaultValue={props.entered?.["name"]}
        autoComplete="name"
        maxLength={100}
        required
      />
      {props.children}
      <NewPasswordField name="password" label="Password" minLength={minPasswordLength} />
      <FormTextField
        name="phone"
        label="Phone number"
        type="tel"
        defaultValue={props.entered?.["phone"]}
        autoComplete="tel"
        maxLength={40}
        required
        hint={props.phoneHint}
      />
    </>
  );
}
