import { Notice } from "#components/notice.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { EventDetail } from "#lib/audit/find.ts";
import { isSwitch } from "#lib/audit/reverse.ts";

/** Why an event cannot be undone, where its change can be made instead, and the way back. */
export function NoUndo(props: { reason: string; event: EventDetail; account: AccountView }) {
  const { reason, account } = props;
  const { entry, data } = props.event;
  const elsewhere = account.inherits && !isSwitch({ type: entry.type, data });
  const decides = elsewhere
    ? { sid: account.parentSid, name: account.parentName }
    : { sid: account.sid, name: account.name };
  return (
    <Notice title={reason}>
      <p>
        <a href={`/accounts/${decides.sid}/geo-permissions`}>Geo permissions of {decides.name}</a>
      </p>
      <p>
        <a href={`/accounts/${account.sid}/audit-log/${entry.sid}`}>Back to the event</a>
      </p>
    </Notice>
  );
}
