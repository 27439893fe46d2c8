import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { close } from "#app/accounts/[accountSid]/subaccounts/actions.ts";
import { openSubaccount } from "#app/accounts/[accountSid]/subaccounts/[subaccountSid]/open-subaccount.ts";
import { ActionForm } from "#components/action-form.tsx";
import { ButtonLink } from "#components/button.tsx";
import { CheckboxField } from "#components/field.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { can } from "#lib/roles.ts";

export const metadata: Metadata = { title: "Close subaccount" };

/** Step two of closing a subaccount: says what it means and asks for a tick. */
export default async function ClosePage({
  params,
}: PageProps<"/accounts/[accountSid]/subaccounts/[subaccountSid]/close">) {
  const { parent, account } = await openSubaccount(params);
  if (account.status === "closed" || !can(account.role, "subaccounts:manage")) notFound();
  const list = `/accounts/${parent.sid}/subaccounts`;
  return (
    <>
      <PageHeader
        title={`Close ${account.name}?`}
        breadcrumbs={[
          { label: parent.name, href: "/" },
          { label: "Subaccounts", href: list },
          { label: account.name, href: `${list}/${account.sid}` },
          { label: "Close" },
        ]}
      />
      <ActionForm action={close} className="grid max-w-2xl gap-4">
        <Notice tone="warn" title="This cannot be taken back">
          <ul className="list-disc pl-5">
            <li>No message can be sent from {account.name}, from the very next one on.</li>
            <li>Nobody can change its permissions, its name or its inheritance.</li>
            <li>Its audit log stays, and so does everything that was decided for it.</li>
          </ul>
        </Notice>
        <input type="hidden" name="accountSid" value={account.sid} />
        <CheckboxField
          name="confirmed"
          value="yes"
          required
          label={`I want to close ${account.name} for ever`}
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton look="danger">Close subaccount</SubmitButton>
          <ButtonLink href={`${list}/${account.sid}`}>Keep it open</ButtonLink>
        </div>
      </ActionForm>
    </>
  );
}
