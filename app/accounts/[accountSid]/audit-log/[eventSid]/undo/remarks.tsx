import { Notice } from "#components/notice.tsx";
import type { Undo } from "#lib/audit/undo.ts";
import { nameOf } from "#lib/destinations/name.ts";

/** What else is to be known before an event is undone. */
export function Remarks(props: { undo: Undo; accountName: string; nothing: boolean }) {
  const { settled, impossible, followers, intact } = props.undo;
  return (
    <>
      {!intact && (
        <Notice tone="bad" title="This event is not what was recorded">
          <p>
            Its content does not have the stored hash, or does not follow the event before it: somebody
            changed the database. Do not trust what undoing it would change.
          </p>
        </Notice>
      )}
      {settled > 0 && !props.nothing && (
        <p className="text-soft">
          {settled === 1 ? "1 country of the event is" : `${settled} countries of the event are`} already as
          before.
        </p>
      )}
      {impossible.length > 0 && (
        <p className="text-soft">Cannot be enabled any more: {impossible.map(nameOf).join(", ")}.</p>
      )}
      {followers > 0 && !props.nothing && (
        <p className="text-soft">
          {followers === 1 ? "1 subaccount inherits" : `${followers} subaccounts inherit`} from{" "}
          {props.accountName} and {followers === 1 ? "changes" : "change"} with it.
        </p>
      )}
    </>
  );
}
