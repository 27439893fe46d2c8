import { ActionForm, FormSelectField } from "#components/action-form.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import type { Member } from "#lib/members/list.ts";
import { type Role, roleLabel } from "#lib/roles.ts";
import { change } from "./actions.ts";

/** Gives a member another role. */
export function RoleForm(props: { accountSid: string; member: Member; given: readonly Role[] }) {
  const { accountSid, member, given } = props;
  return (
    <ActionForm
      action={change}
      success={`${member.name} has another role now`}
      className="flex flex-wrap items-center gap-2"
    >
      <input type="hidden" name="accountSid" value={accountSid} />
      <input type="hidden" name="userSid" value={member.userSid} />
      <input type="hidden" name="seen" value={member.role} />
      <FormSelectField
        id={`role-${member.userSid}`}
        name="role"
        label={<span className="sr-only">Role of {member.name}</span>}
        defaultValue={member.role}
      >
        {given.map((role) => (
          <option key={role} value={role}>
            {roleLabel(role)}
          </option>
        ))}
      </FormSelectField>
      <SubmitButton look="secondary">
        Change role<span className="sr-only"> of {member.name}</span>
      </SubmitButton>
    </ActionForm>
  );
}
