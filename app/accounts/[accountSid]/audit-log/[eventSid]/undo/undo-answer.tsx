import { useEffect, useRef } from "react";
import { Notice } from "#components/notice.tsx";
import { StaleChanges } from "#components/stale-changes.tsx";
import type { ActionResult } from "#lib/action-result.ts";
import type { Saved, StaleDetails } from "#lib/permissions/save.ts";

/**
 * What became of an undo. Takes the focus when it comes, because the button that was pressed may be gone.
 * @param whole whether all of the event could be undone
 */
export function UndoAnswer(props: { result: ActionResult<Saved>; event: string; whole: boolean }) {
  const { result, event } = props;
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result) here.current?.focus();
  }, [result]);
  return (
    <div ref={here} tabIndex={-1} className="scroll-mt-20">
      {result.status === "ok" ? (
        <Done saved={result.value} event={event} whole={props.whole} />
      ) : result.kind === "conflict" ? (
        <Meanwhile message={result.message} details={result.details} event={event} />
      ) : (
        <Notice tone="bad" role="alert" title={result.message}>
          <p>Nothing was changed.</p>
        </Notice>
      )}
    </div>
  );
}

function Done({ saved, event, whole }: { saved: Saved; event: string; whole: boolean }) {
  const log = event.slice(0, event.lastIndexOf("/"));
  return (
    <Notice tone="good" role="alert" title="Messaging geo permissions updated successfully">
      <p>
        {whole
          ? "The earlier permissions are back."
          : "The earlier permissions are back, but for those that nobody can enable any more."}{" "}
        <a href={`${log}/${saved.eventSid ?? ""}`}>{saved.eventSid ? "See the new event" : "Audit events"}</a>
      </p>
    </Notice>
  );
}

function Meanwhile({ message, details, event }: { message: string; details: unknown; event: string }) {
  return (
    <Notice tone="warn" role="alert" title={message}>
      <StaleChanges changes={(details as StaleDetails | undefined)?.changes ?? []} />
      <p>
        Nothing was changed. <a href={`${event}/undo`}>Look at the changes again</a>
      </p>
    </Notice>
  );
}
