import type { ActionResult } from "#lib/action-result.ts";
import { Notice } from "./notice.tsx";

interface Stale {
  accounts: { sid: string; name: string; by: string | null; at: string | null }[];
}

/** Why a change to many accounts was refused; where accounts changed meanwhile, which, by whom, and the way to look again. */
export function ManyStale(props: {
  result: Extract<ActionResult<unknown>, { status: "error" }>;
  /** Address of a fresh preview. */
  again: string;
}) {
  const { kind, message, details } = props.result;
  if (kind !== "conflict") {
    return (
      <Notice tone="bad" role="alert" title={message}>
        <p>Nothing was changed.</p>
      </Notice>
    );
  }
  const accounts = (details as Stale | undefined)?.accounts ?? [];
  return (
    <Notice tone="warn" role="alert" title={message}>
      <ul>
        {accounts.map(({ sid, name, by, at }) => (
          <li key={sid}>
            <strong>{name}</strong>
            {at && (
              <>
                , last changed {by && `by ${by}, `}
                <time dateTime={at}>{moment.format(new Date(at))} UTC</time>
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        Nothing was changed. <a href={props.again}>Look at the changes again</a>
      </p>
    </Notice>
  );
}

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
