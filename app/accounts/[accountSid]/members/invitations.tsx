import { ActionForm } from "#components/action-form.tsx";
import { Email } from "#components/email.tsx";
import { Day } from "#components/instant.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { Table } from "#components/table.tsx";
import type { OpenInvitation } from "#lib/members/list.ts";
import { type Role, roleLabel } from "#lib/roles.ts";
import { revoke } from "./actions.ts";

/** The invitations that nobody has accepted yet. Their links are not shown again; a new invitation replaces one. */
export function Invitations(props: {
  accountSid: string;
  invitations: OpenInvitation[];
  given: readonly Role[];
}) {
  const { accountSid, invitations, given } = props;
  return (
    <section aria-labelledby="open-invitations">
      <h2 id="open-invitations" className="mb-3 text-lg">
        Open invitations
      </h2>
      <ActionForm action={revoke} success="Invitation revoked. Its link is dead.">
        <input type="hidden" name="accountSid" value={accountSid} />
        {invitations.length === 0 ? (
          <p className="text-soft">Nobody is invited at the moment.</p>
        ) : (
          <Table
            caption="Open invitations"
            columns={[
              { title: "Email" },
              { title: "Role" },
              { title: "Invited by" },
              { title: "Expires" },
              { title: "Revoke", quiet: true },
            ]}
            rows={invitations.map((invitation) => ({
              key: invitation.id,
              cells: cells(invitation, given.includes(invitation.role)),
            }))}
          />
        )}
      </ActionForm>
    </section>
  );
}

function cells({ id, email, role, invitedBy, expiresAt }: OpenInvitation, revocable: boolean) {
  return [
    <Email key="email" address={email} />,
    roleLabel(role),
    invitedBy ?? "somebody who left",
    <Day key="expires" at={expiresAt} />,
    revocable && (
      <SubmitButton key="revoke" look="secondary" name="id" value={id}>
        Revoke<span className="sr-only"> the invitation of {email}</span>
      </SubmitButton>
    ),
  ];
}
