import { ActionForm } from "#components/action-form.tsx";
import { Badge } from "#components/badge.tsx";
import { Day, Instant } from "#components/instant.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { Table } from "#components/table.tsx";
import type { ListedKey } from "#lib/api-keys/list.ts";
import { revoke } from "./actions.ts";

const columns = [
  { title: "Key" },
  { title: "Created" },
  { title: "Expires" },
  { title: "Last used" },
  { title: "Revoke", quiet: true },
];

/** The keys with what is known of each; live ones can be revoked. */
export function KeyTable({ accountSid, keys }: { accountSid: string; keys: ListedKey[] }) {
  return (
    <ActionForm action={revoke} success="API key revoked. It is dead from the next request on.">
      <input type="hidden" name="accountSid" value={accountSid} />
      <Table
        caption="API keys"
        columns={columns}
        rows={keys.map((key) => ({ key: key.sid, cells: cells(key) }))}
      />
    </ActionForm>
  );
}

function cells(key: ListedKey) {
  const { sid, name, createdBy, createdAt, expiresAt, lastUsedAt, state } = key;
  return [
    <div key="key">
      <span className="flex flex-wrap gap-2 font-medium">
        {name}
        {state === "revoked" && <Badge>Revoked</Badge>}
        {state === "expired" && <Badge tone="warn">Expired</Badge>}
      </span>
      <code className="text-sm wrap-anywhere text-soft">{sid}</code>
    </div>,
    <div key="created">
      <Day at={createdAt} />
      <span className="block text-sm text-soft">by {createdBy ?? "somebody who left"}</span>
    </div>,
    expiresAt ? <Day key="expires" at={expiresAt} /> : "Never",
    lastUsedAt ? <Instant key="used" at={lastUsedAt} local /> : "Never",
    state !== "revoked" && (
      <SubmitButton key="revoke" look="secondary" name="keySid" value={sid}>
        Revoke<span className="sr-only"> the API key {name}</span>
      </SubmitButton>
    ),
  ];
}
