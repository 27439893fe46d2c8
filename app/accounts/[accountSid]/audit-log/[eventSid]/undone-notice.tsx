import { Instant } from "#components/instant.tsx";
import { Notice } from "#components/notice.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { EventDetail } from "#lib/audit/find.ts";

/** Says that an event was undone, by whom, and where; nothing where it was not. */
export function UndoneNotice({ event, account }: { event: EventDetail; account: AccountView }) {
  const { undoneBy } = event.links;
  if (!undoneBy) return null;
  return (
    <Notice>
      <p>
        Undone on <Instant at={undoneBy.at} /> by {undoneBy.actor.name}:{" "}
        <a href={`/accounts/${account.sid}/audit-log/${undoneBy.sid}`}>{undoneBy.sentence}</a>
      </p>
    </Notice>
  );
}
