import type { Metadata } from "next";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { EmptyState } from "#components/empty-state.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Panel } from "#components/panel.tsx";
import { listApiKeys } from "#lib/api-keys/list.ts";
import { can } from "#lib/roles.ts";
import { CreateForm } from "./create-form.tsx";
import { KeyTable } from "./key-table.tsx";

type Properties = PageProps<"/accounts/[accountSid]/api-keys">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openAccount((await params).accountSid);
  return { title: `API keys of ${account.name}` };
}

/** The read-only credentials of this account. */
export default async function ApiKeysPage({ params }: Properties) {
  const { account } = await openAccount((await params).accountSid);
  const allowed = can(account.role, "api-keys:manage");
  const keys = allowed ? await listApiKeys(account) : [];
  return (
    <>
      <PageHeader
        title="API keys"
        breadcrumbs={[{ label: account.name, href: "/" }, { label: "Account" }, { label: "API keys" }]}
        description={
          <>
            A key reads the permissions and the audit events of {account.name}. No key can change anything:
            that is done here, by an Owner or Administrator. <a href="/docs/api">How to use a key</a>
          </>
        }
      />
      {!allowed ? (
        <Notice>Only Owner and Admin profiles can see and manage API keys.</Notice>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {keys.length === 0 ? (
            <EmptyState title="No API keys yet">
              A gateway that asks before it sends, or a program that collects audit events, needs one.
            </EmptyState>
          ) : (
            <KeyTable accountSid={account.sid} keys={keys} />
          )}
          {account.status === "closed" ? (
            <Notice>This account is closed. Its keys can be revoked, and no new ones created.</Notice>
          ) : (
            <Panel title="Create an API key">
              <CreateForm accountSid={account.sid} idempotencyKey={crypto.randomUUID()} />
            </Panel>
          )}
        </div>
      )}
    </>
  );
}
