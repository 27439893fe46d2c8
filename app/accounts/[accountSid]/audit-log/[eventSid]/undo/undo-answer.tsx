import { Notice } from "#components/notice.tsx";
import type { ActionResult } from "#lib/action-result.ts";
import { nameOf } from "#lib/destinations/name.ts";
import { byName } from "#lib/names.ts";
import type { Saved, StaleDetails } from "#lib/permissions/save.ts";

/** What became of an undo. Takes the focus when it comes, because the button that was pressed may be gone. */
export function UndoAnswer({ result, event }: { result: ActionResult<Saved>; event: string }) {
  return (
    <div ref={takeFocus} tabIndex={-1} className="scroll-mt-20">
      {result.status === "ok" ? (
        <Done saved={result.value} event={event} />
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

function takeFocus(here: HTMLElement | null): void {
  here?.focus();
}

function Done({ saved, event }: { saved: Saved; event: string }) {
  const log = event.slice(0, event.lastIndexOf("/"));
  return (
    <Notice tone="good" role="alert" title="Messaging geo permissions updated successfully">
      <p>
        The earlier permissions are back.{" "}
        <a href={`${log}/${saved.eventSid ?? ""}`}>{saved.eventSid ? "See the new event" : "Audit events"}</a>
      </p>
    </Notice>
  );
}

function Meanwhile({ message, details, event }: { message: string; details: unknown; event: string }) {
  const changes = (details as StaleDetails | undefined)?.changes ?? [];
  return (
    <Notice tone="warn" role="alert" title={message}>
      <ul>
        {changes
          .toSorted((a, b) => byName(nameOf(a.destinationId), nameOf(b.destinationId)))
          .map(({ destinationId, enabled, by, at }) => (
            <li key={destinationId}>
              <strong>{nameOf(destinationId)}</strong>, {enabled ? "enabled" : "disabled"} by{" "}
              {by ?? "the platform"}, <time dateTime={at}>{moment.format(new Date(at))} UTC</time>
            </li>
          ))}
      </ul>
      <p>
        Nothing was changed. <a href={`${event}/undo`}>Look at the changes again</a>
      </p>
    </Notice>
  );
}

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
