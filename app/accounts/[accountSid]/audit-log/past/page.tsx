import type { Metadata } from "next";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { PageHeader } from "#components/page-header.tsx";
import { readMoment } from "#lib/audit/moment.ts";
import { permissionsAt } from "#lib/audit/past.ts";
import { MomentForm } from "./moment-form.tsx";
import { PastPermissions } from "./past-permissions.tsx";

type Properties = PageProps<"/accounts/[accountSid]/audit-log/past">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openAccount((await params).accountSid);
  return { title: `Earlier permissions of ${account.name}` };
}

/** What the permissions of an account were at a moment, and what changed until another one. */
export default async function PastPage({ params, searchParams }: Properties) {
  const { account } = await openAccount((await params).accountSid);
  const { at, until } = await searchParams;
  const [first, second] = [readMoment(at), readMoment(until)];
  const log = `/accounts/${account.sid}/audit-log`;
  return (
    <>
      <PageHeader
        title="Earlier permissions"
        breadcrumbs={[
          { label: account.name, href: `/accounts/${account.sid}/geo-permissions` },
          { label: "Audit events", href: log },
          { label: "Earlier permissions" },
        ]}
        description={`To which countries ${account.name} could send at a moment, worked out from its audit events.`}
      />
      <MomentForm
        at={first}
        until={second}
        wrong={Boolean((at && !first) || (until && !second))}
        here={`${log}/past`}
      />
      {first && (
        <PastPermissions
          account={account}
          at={first}
          past={await permissionsAt(account, first)}
          until={second}
          later={second && (await permissionsAt(account, second))}
        />
      )}
    </>
  );
}
