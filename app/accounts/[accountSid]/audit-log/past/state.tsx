import type { ReactNode } from "react";
import type { AccountView } from "#lib/account-view.ts";
import type { Past } from "#lib/audit/past.ts";

/** Whose permissions counted for an account at some point, and how many countries they enabled. */
export function State({ account, at, past }: { account: AccountView; at: ReactNode; past: Past }) {
  return (
    <p className="mb-3 text-soft last:mb-0">
      {at}:{" "}
      {!past.existed
        ? "the account did not exist yet"
        : past.inherited
          ? `inherited from ${account.parentName}, ${past.enabled.size} enabled`
          : `permissions of its own, ${past.enabled.size} enabled`}
    </p>
  );
}
