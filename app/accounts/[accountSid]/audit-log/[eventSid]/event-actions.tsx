import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { ButtonLink } from "#components/button.tsx";
import type { EventDetail } from "#lib/audit/find.ts";
import { isUndoable } from "#lib/audit/reverse.ts";
import { can } from "#lib/roles.ts";

/** What can be done from an event: look at the permissions around it, and prepare to undo it. */
export async function EventActions({ event: { entry, data } }: { event: EventDetail }) {
  const undoable = isUndoable({ type: entry.type, data });
  if (!entry.account || (!undoable && data["inherits"] === undefined)) return null;
  const { account } = await openAccount(entry.account.sid);
  const log = `/accounts/${account.sid}/audit-log`;
  const changeable = undoable && account.status !== "closed" && can(account.role, "geo-permissions:update");
  return (
    <>
      <ButtonLink href={`${log}/past?event=${entry.sid}`}>Permissions before and after</ButtonLink>
      {changeable && !account.inherits && <ButtonLink href={`${log}/${entry.sid}/undo`}>Undo…</ButtonLink>}
      {changeable && account.inherits && (
        <ButtonLink href={`/accounts/${account.parentSid}/geo-permissions`}>
          Inherits now: geo permissions of {account.parentName}
        </ButtonLink>
      )}
    </>
  );
}
