import { FormTextField } from "#components/action-form.tsx";
import { PersonFields } from "./person-fields.tsx";

/** The fields of an `ActionForm` for somebody who founds an organization. `entered` is what they had entered before. */
export function TenantFields({ entered = {} }: { entered?: Record<string, string> | undefined }) {
  return (
    <>
      <FormTextField
        name="organization"
        label="Organization name"
        defaultValue={entered["organization"]}
        autoComplete="organization"
        maxLength={100}
        required
      />
      <PersonFields
        entered={entered}
        phoneHint="With country code, such as +49 1512 3456789. A code proves it. Its country will be the only one that your account may send to at first."
      >
        <FormTextField
          name="email"
          label="Email"
          type="email"
          defaultValue={entered["email"]}
          autoComplete="username"
          maxLength={254}
          required
        />
      </PersonFields>
    </>
  );
}
