import type { Metadata } from "next";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { EmptyState } from "#components/empty-state.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { listApiKeys } from "#lib/api-keys/list.ts";
import { can } from "#lib/roles.ts";
import { AboutKey, KeyTable } from "./key-table.tsx";
import { Keys } from "./keys.tsx";

type Properties = PageProps<"/accounts/[accountSid]/api-keys">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openAccount((await params).accountSid);
  return { title: `API keys of ${account.name}` };
}

/** The read-only credentials of this account. */
export default async function ApiKeysPage({ params, searchParams }: Properties) {
  const { account } = await openAccount((await params).accountSid);
  const { revoke } = await searchParams;
  const allowed = can(account.role, "api-keys:manage");
  const keys = allowed ? await listApiKeys(account) : [];
  const revocable = keys
    .filter(({ state }) => state !== "revoked")
    .map((key) => ({ sid: key.sid, name: key.name, about: <AboutKey {...key} /> }));
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
        <Notice>Only an Owner or Administrator can see and manage API keys.</Notice>
      ) : (
        <Keys
          accountSid={account.sid}
          idempotencyKey={crypto.randomUUID()}
          revocable={revocable}
          asked={typeof revoke === "string" ? revoke : undefined}
          closed={account.status === "closed"}
        >
          {keys.length === 0 ? (
            <EmptyState title="No API keys yet">
              A gateway that asks before it sends, or a program that collects audit events, needs one.
            </EmptyState>
          ) : (
            <KeyTable keys={keys} />
          )}
        </Keys>
      )}
    </>
  );
}
