import { Disclosure } from "#components/disclosure.tsx";
import { Icon } from "#components/icon.tsx";
import { Instant } from "#components/instant.tsx";
import { Notice } from "#components/notice.tsx";
import type { Integrity } from "#lib/audit/integrity.ts";

const count = new Intl.NumberFormat("en-GB");

/** One short line under the title of the log, with the way to the details; nothing while an alarm says more. */
export function IntegrityLine({ integrity: { last } }: { integrity: Integrity }) {
  if (last && !last.agrees) return null;
  return (
    <p className="mt-1 text-sm">
      <a href="#integrity">
        {last ? `Signed up to event ${count.format(last.checkpoint.size)}` : "Not signed yet"}
      </a>
    </p>
  );
}

/** Says, before anything else of a log, that somebody changed the database; nothing while the log agrees. */
export function IntegrityAlarm({ integrity: { last } }: { integrity: Integrity }) {
  if (!last || last.agrees) return null;
  return (
    <Notice tone="bad" title="The log does not agree with its last checkpoint">
      <p>
        The checkpoint of <Instant at={new Date(last.checkpoint.time)} /> attests another event{" "}
        {count.format(last.checkpoint.size)}, or is not signed by a key of this installation. Somebody changed
        the database. Run <code>npm run verify</code> on the server.
      </p>
    </Notice>
  );
}

/** How far the log is attested, and what that does not say. */
export function IntegrityStatus({ integrity: { last, after } }: { integrity: Integrity }) {
  if (last && !last.agrees) return null;
  return (
    <section id="integrity" aria-label="Integrity" className="mt-6 grid gap-1.5 text-sm text-soft">
      <p className="flex items-start gap-2">
        <Icon name={last ? "check" : "info"} className={`mt-0.5 size-4 ${last ? "text-good" : ""}`} />
        <span>
          {last ? (
            <>
              Checked and signed up to event {count.format(last.checkpoint.size)} of this console, on{" "}
              <Instant at={new Date(last.checkpoint.time)} />. {newer(after)}
            </>
          ) : (
            `No event of this console is signed yet; ${after === 1 ? "1 is" : `${count.format(after)} are`} waiting for the first signature.`
          )}
        </span>
      </p>
      <Disclosure summary="What does this mean?">
        <div className="grid max-w-prose gap-2">
          <p>
            Every event of this console, whatever account it belongs to, carries a fingerprint that covers the
            event before it. From time to time the console signs how far it has come: a checkpoint
            {last && (
              <>
                , the last one with the key{" "}
                <code className="wrap-anywhere">{last.checkpoint.key.slice(0, 8)}…</code>
              </>
            )}
            . Whoever changes, deletes or reorders an event breaks the fingerprints after it.
          </p>
          <p>
            This page only looks at the last checkpoint. Only <code>npm run verify</code>, with checkpoints
            that were kept elsewhere, proves the whole log.
          </p>
        </div>
      </Disclosure>
    </section>
  );
}

function newer(events: number): string {
  if (events === 0) return "No event is newer.";
  return events === 1
    ? "1 newer event waits for the next signature."
    : `${count.format(events)} newer events wait for the next signature.`;
}
