import type { Metadata } from "next";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { ButtonLink } from "#components/button.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { findDestination } from "#lib/destinations/destination.ts";
import { lockdownsOf } from "#lib/lockdown/list.ts";
import { previewLockdown } from "#lib/lockdown/lock-down.ts";
import { can } from "#lib/roles.ts";
import { KeepForm } from "./keep-form.tsx";
import { LockdownForm } from "./lockdown-form.tsx";
import { LockdownList } from "./lockdown-list.tsx";

type Properties = PageProps<"/accounts/[accountSid]/lockdown">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openAccount((await params).accountSid);
  return { title: `Lockdown of ${account.name}` };
}

/** One button for an account tree under attack, what it would switch off, and the lockdowns so far with their way back. */
export default async function LockdownPage({ params, searchParams }: Properties) {
  const { actor, account } = await openAccount((await params).accountSid);
  const header = (
    <PageHeader
      title="Lockdown"
      breadcrumbs={[
        { label: account.name, href: "/" },
        { label: "Messaging" },
        { label: "Settings" },
        { label: "Lockdown" },
      ]}
      description={`For an attack: switches off everything in ${account.name} and all its subaccounts at once, except the countries you keep. Restore brings back exactly what was.`}
    />
  );
  if (account.parentSid !== null) {
    return (
      <>
        {header}
        <Notice title={`A lockdown begins at the parent account, ${account.parentName}`}>
          <ButtonLink href={`/accounts/${account.parentSid}/lockdown`}>
            Lockdown of {account.parentName}
          </ButtonLink>
        </Notice>
      </>
    );
  }
  const entries = await lockdownsOf(account);
  const parameters = await searchParams;
  const chosen = "chosen" in parameters ? keptIn(parameters["keep"]) : [account.homeCountry];
  const allowed = can(account.role, "geo-permissions:update");
  const preview = allowed ? await previewLockdown(actor, { accountSid: account.sid, keep: chosen }) : null;
  return (
    <>
      {header}
      {preview ? (
        <div className="grid gap-5">
          <LockdownForm
            accountSid={account.sid}
            accountName={account.name}
            keep={chosen}
            idempotencyKey={crypto.randomUUID()}
            changes={preview.changes.map((each) => ({
              sid: each.account.sid,
              name: each.account.name,
              off: each.change.disable.length,
            }))}
            countries={[...new Set(preview.changes.flatMap(({ change }) => change.disable))].toSorted()}
            followers={preview.followers}
          />
          <KeepForm
            here={`/accounts/${account.sid}/lockdown`}
            keep={chosen}
            enabled={[...new Set(preview.snapshot.flatMap(({ enabled }) => enabled))]}
          />
        </div>
      ) : (
        <Notice title="Only Owner and Admin profiles can modify geo permissions" />
      )}
      <LockdownList accountSid={account.sid} entries={entries} restorable={allowed} />
    </>
  );
}

function keptIn(value: string | string[] | undefined): string[] {
  return [...new Set([value ?? []].flat())].filter((id) => findDestination(id)?.id === id);
}
