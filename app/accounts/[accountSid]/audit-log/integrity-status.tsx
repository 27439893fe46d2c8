import { Icon } from "#components/icon.tsx";
import { Instant } from "#components/instant.tsx";
import { Notice } from "#components/notice.tsx";
import type { Integrity } from "#lib/audit/integrity.ts";

/** How far the log is attested, and what that does not say. */
export function IntegrityStatus({ integrity: { last, after } }: { integrity: Integrity }) {
  if (last && !last.agrees) {
    return (
      <Notice tone="bad" title="The log does not agree with its last checkpoint">
        <p>
          The checkpoint of <Instant at={new Date(last.checkpoint.time)} /> attests another event{" "}
          {last.checkpoint.size}, or is not signed by a key of this installation. Somebody changed the
          database. Run <code>npm run verify</code> on the server.
        </p>
      </Notice>
    );
  }
  return (
    <div className="mt-6 flex items-start gap-2 text-sm text-soft">
      <Icon name={last ? "check" : "info"} className={`mt-0.5 size-4 ${last ? "text-good" : ""}`} />
      <p>
        {last ? (
          <>
            Recomputed and signed up to event {last.checkpoint.size} on{" "}
            <Instant at={new Date(last.checkpoint.time)} /> (key{" "}
            <code className="wrap-anywhere">{last.checkpoint.key.slice(0, 8)}…</code>). {newer(after)}
          </>
        ) : (
          `No checkpoint is signed yet; ${after === 1 ? "1 event is" : `${after} events are`} chained.`
        )}{" "}
        Only <code>npm run verify</code>, with checkpoints that were kept elsewhere, proves the whole log.
      </p>
    </div>
  );
}

function newer(count: number): string {
  if (count === 0) return "No event is newer.";
  return count === 1
    ? "1 newer event is chained, and not signed yet."
    : `${count} newer events are chained, and not signed yet.`;
}
