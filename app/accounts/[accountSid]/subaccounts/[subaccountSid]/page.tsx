import type { Metadata } from "next";
import { rename } from "#app/accounts/[accountSid]/subaccounts/actions.ts";
import { ActionForm, FormTextField } from "#components/action-form.tsx";
import { ButtonLink } from "#components/button.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Panel } from "#components/panel.tsx";
import { Sid } from "#components/sid.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { can } from "#lib/roles.ts";
import { openSubaccount } from "./open-subaccount.ts";

type Properties = PageProps<"/accounts/[accountSid]/subaccounts/[subaccountSid]">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openSubaccount(params);
  return { title: `Manage ${account.name}` };
}

/** One subaccount: its name, where its permissions are, and the way to close it. */
export default async function SubaccountPage({ params }: Properties) {
  const { parent, account } = await openSubaccount(params);
  const list = `/accounts/${parent.sid}/subaccounts`;
  const manages = can(account.role, "subaccounts:manage");
  return (
    <>
      <PageHeader
        title={account.name}
        breadcrumbs={[
          { label: parent.name, href: "/" },
          { label: "Subaccounts", href: list },
          { label: account.name },
        ]}
        description={<Sid sid={account.sid} label="identifier of the subaccount" />}
        actions={<ButtonLink href={`/accounts/${account.sid}/geo-permissions`}>Geo permissions</ButtonLink>}
      />
      {account.status === "closed" && (
        <Notice title="This account is closed">
          <p>It cannot send. Its permissions and its audit log stay as they were.</p>
        </Notice>
      )}
      {account.status !== "closed" && !manages && (
        <Notice title="Only Owner and Admin profiles can manage subaccounts" />
      )}
      {account.status !== "closed" && manages && (
        <div className="grid max-w-2xl gap-5">
          <Panel title="Name">
            <ActionForm
              key={account.name}
              action={rename}
              success="Subaccount renamed"
              className="grid gap-3"
            >
              <input type="hidden" name="accountSid" value={account.sid} />
              <FormTextField
                name="name"
                label="Name"
                defaultValue={account.name}
                maxLength={64}
                autoComplete="off"
                required
              />
              <div>
                <SubmitButton>Rename</SubmitButton>
              </div>
            </ActionForm>
          </Panel>
          <Panel title="Close this subaccount">
            <p className="mb-3 text-soft">
              No message can be sent from it any more, at once and for ever. Its history stays.
            </p>
            <ButtonLink href={`${list}/${account.sid}/close`}>Close subaccount</ButtonLink>
          </Panel>
        </div>
      )}
    </>
  );
}
