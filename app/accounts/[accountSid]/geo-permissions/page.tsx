import type { Metadata } from "next";
import { Badge } from "#components/badge.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { rowMatcher } from "#lib/destinations/search.ts";
import { effectivePermissions, followerCount } from "#lib/permissions/effective.ts";
import { parentPermissions } from "#lib/permissions/parent.ts";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { Checklist } from "./checklist.tsx";
import { compactChanges } from "./compact.ts";
import { Inheritance } from "./inheritance.tsx";
import { readOnlyReason } from "./read-only-reason.ts";
import { rows } from "./row.ts";
import { readShow } from "./show.ts";

type Properties = PageProps<"/accounts/[accountSid]/geo-permissions">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openAccount((await params).accountSid);
  return { title: `Geo permissions of ${account.name}` };
}

/** The checklist of an account: to which countries it may send. */
export default async function GeoPermissionsPage({ params, searchParams }: Properties) {
  const { account } = await openAccount((await params).accountSid);
  const { q, show, inheritance } = await searchParams;
  const query = typeof q === "string" ? q.slice(0, 100) : "";
  const permissions = await effectivePermissions(account);
  const enabled = [...permissions.decisions.values()].filter((decision) => decision.enabled);
  const parent = await parentPermissions(account);
  const reason = readOnlyReason(account);
  return (
    <>
      <PageHeader
        title="Geo permissions"
        breadcrumbs={[
          { label: account.name, href: "/" },
          { label: "Messaging" },
          { label: "Settings" },
          { label: "Geo permissions" },
        ]}
        description={`Countries to which ${account.name} may send SMS. Changes count from the very next message.`}
        actions={
          permissions.origin.inherited && (
            <Badge tone="accent">Inherited from {permissions.origin.name}</Badge>
          )
        }
      />
      {reason && (
        <Notice title={reason}>
          {account.inherits && (
            <a href={`/accounts/${account.parentSid}/geo-permissions`}>
              Geo permissions of {account.parentName}
            </a>
          )}
        </Notice>
      )}
      {parent && (
        <Inheritance
          account={account}
          permissions={permissions}
          parent={parent}
          reviewing={inheritance === "review"}
        />
      )}
      <Checklist
        accountSid={account.sid}
        accountName={account.name}
        home={account.homeCountry}
        revision={permissions.revision}
        idempotencyKey={crypto.randomUUID()}
        enabled={enabled.map((decision) => decision.destinationId).join()}
        changes={compactChanges(permissions)}
        followers={await followerCount(account)}
        readOnly={reason !== null}
        parent={
          parent && !account.inherits ? { name: parent.name, enabled: [...parent.enabled].join() } : null
        }
        query={query}
        found={query.trim() ? rows.filter(rowMatcher(query)).map((row) => row.id) : null}
        show={readShow(show)}
      />
    </>
  );
}
