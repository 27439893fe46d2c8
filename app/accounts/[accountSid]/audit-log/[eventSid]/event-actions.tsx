import { ButtonLink } from "#components/button.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { EventDetail } from "#lib/audit/find.ts";
import { momentText } from "#lib/audit/moment.ts";
import { isUndoable } from "#lib/audit/undo.ts";
import { can } from "#lib/roles.ts";

/** What can be done from an event: look at the permissions around it, and prepare to take it back. */
export function EventActions({
  event: { entry, data },
  account,
}: {
  event: EventDetail;
  account: AccountView;
}) {
  if (!entry.account || (!isUndoable(data) && data["inherits"] === undefined)) return null;
  const log = `/accounts/${entry.account.sid}/audit-log`;
  const [before, after] = [new Date(entry.at.getTime() - 1), entry.at].map(momentText);
  return (
    <>
      <ButtonLink href={`${log}/past?at=${before}&until=${after}`}>Permissions before and after</ButtonLink>
      {isUndoable(data) &&
        entry.type !== "account.created" &&
        can(account.role, "geo-permissions:update") && (
          <ButtonLink href={`${log}/${entry.sid}/undo`}>Undo…</ButtonLink>
        )}
    </>
  );
}
