import { Badge } from "#components/badge.tsx";
import type { AccountView } from "#lib/account-view.ts";

/** An account with the way to its checklist, its parent, and whose permissions count. */
export function AccountName({
  account,
  inheritedFrom,
}: {
  account: AccountView;
  inheritedFrom: string | null;
}) {
  const { sid, name, parentName, status } = account;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <a href={`/accounts/${sid}/geo-permissions`}>{name}</a>
      {inheritedFrom !== null && (
        <Badge tone="accent" wraps>
          Inherited from {inheritedFrom}
        </Badge>
      )}
      {inheritedFrom === null && parentName !== null && <Badge wraps>Own, under {parentName}</Badge>}
      {status === "suspended" && <Badge tone="bad">Suspended</Badge>}
    </span>
  );
}
