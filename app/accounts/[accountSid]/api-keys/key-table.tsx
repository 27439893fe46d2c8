import { Badge } from "#components/badge.tsx";
import { Button } from "#components/button.tsx";
import { Day, Instant } from "#components/instant.tsx";
import { Sid } from "#components/sid.tsx";
import { Table } from "#components/table.tsx";
import type { ListedKey } from "#lib/api-keys/list.ts";
import { rowId } from "./row-id.ts";

const columns = [
  { title: "Key" },
  { title: "Created" },
  { title: "Expires" },
  { title: "Last used" },
  { title: "Revoke", quiet: true },
];

/** The keys with what is known of each, and a button that asks to revoke it. */
export function KeyTable({ keys }: { keys: readonly ListedKey[] }) {
  return (
    <Table
      caption="API keys"
      columns={columns}
      rows={keys.map((key) => ({ key: key.sid, cells: cells(key) }))}
    />
  );
}

/** Which key it is, and when it was last used: what a person must know before revoking it. */
export function AboutKey({ sid, lastUsedAt }: ListedKey) {
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[6rem_1fr]">
      <dt className="text-soft">Key</dt>
      <dd>
        <code className="wrap-anywhere">{sid}</code>
      </dd>
      <dt className="text-soft">Last used</dt>
      <dd>
        <LastUse at={lastUsedAt} />
      </dd>
    </dl>
  );
}

function cells(key: ListedKey) {
  const { sid, name, createdBy, createdAt, expiresAt, lastUsedAt, revokedAt, state } = key;
  return [
    <div key="key">
      <span id={rowId(sid)} tabIndex={-1} className="flex flex-wrap gap-2 font-medium wrap-anywhere">
        {name}
        {revokedAt && (
          <Badge>
            Revoked <Day at={revokedAt} />
          </Badge>
        )}
        {state === "expired" && <Badge tone="warn">Expired</Badge>}
      </span>
      <Sid sid={sid} label={`identifier of the API key ${name}`} />
    </div>,
    <div key="created">
      <Day at={createdAt} />
      <span className="block text-sm text-soft">by {createdBy ?? "somebody who left"}</span>
    </div>,
    expiresAt ? <Day key="expires" at={expiresAt} /> : "Never",
    <LastUse key="used" at={lastUsedAt} />,
    state !== "revoked" && (
      <Button key="revoke" type="submit" look="secondary" name="revoke" value={sid}>
        Revoke…<span className="sr-only"> the API key {name}</span>
      </Button>
    ),
  ];
}

function LastUse({ at }: { at: Date | null }) {
  return at ? <Instant at={at} local /> : "Never";
}
