import type { Metadata } from "next";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { orNotFound } from "#app/or-not-found.ts";
import { ButtonLink } from "#components/button.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { nameOf } from "#lib/destinations/name.ts";
import { previewRestore } from "#lib/lockdown/restore.ts";
import { seenText } from "#lib/permissions/seen.ts";
import { can } from "#lib/roles.ts";
import { RestoreForm } from "./restore-form.tsx";
import { RestoredAccounts } from "./restored-accounts.tsx";

export const metadata: Metadata = { title: "Restore" };

/** The review of a restore: every change in every account, the acknowledgment where it is due, and the button. */
export default async function RestorePage({
  params,
}: PageProps<"/accounts/[accountSid]/lockdown/[lockdownSid]">) {
  const { accountSid, lockdownSid } = await params;
  const { actor, account } = await openAccount(accountSid);
  const list = `/accounts/${account.sid}/lockdown`;
  const header = (
    <PageHeader
      title="Restore"
      breadcrumbs={[
        { label: account.name, href: "/" },
        { label: "Lockdown", href: list },
        { label: "Restore" },
      ]}
      description={`Brings ${account.name} and its subaccounts back to exactly what they were before the lockdown.`}
    />
  );
  if (!can(account.role, "geo-permissions:update")) {
    return (
      <>
        {header}
        <Notice title="Only Owner and Admin profiles can modify geo permissions" />
      </>
    );
  }
  const plan = await orNotFound(previewRestore(actor, { accountSid: account.sid, lockdownSid }));
  return (
    <>
      {header}
      <RestoreForm
        accountSid={account.sid}
        lockdownSid={lockdownSid}
        idempotencyKey={crypto.randomUUID()}
        seen={seenText(plan.basis)}
        risky={plan.risky}
        restored={plan.lockdown.restoredAt !== null}
        list={list}
      >
        <RestoredAccounts plan={plan} />
        {plan.leftOut.length > 0 && (
          <Notice tone="warn" title="Left out, because messages cannot be delivered there any more">
            <p>{plan.leftOut.map(nameOf).join(", ")}</p>
          </Notice>
        )}
      </RestoreForm>
      <p className="mt-6">
        <ButtonLink href={list}>Back to lockdown</ButtonLink>
      </p>
    </>
  );
}
