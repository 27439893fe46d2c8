import { Icon } from "#components/icon.tsx";
import { Panel } from "#components/panel.tsx";
import type { EventDetail } from "#lib/audit/find.ts";

/** The event's place in the chain, and whether it still fits there. */
export function Place({ event: { row, intact } }: { event: EventDetail }) {
  return (
    <Panel title="Place in the chain">
      <p className={`mb-3 flex items-start gap-2 ${intact ? "" : "font-semibold text-bad"}`}>
        <Icon name={intact ? "check" : "warning"} className={`mt-1 size-4 ${intact ? "text-good" : ""}`} />
        {intact
          ? "Recomputed for this page: the content has the stored hash, which follows the hash of the event in front."
          : "Recomputed for this page: the content does not have the stored hash, or does not follow the event in front. Somebody changed the database."}
      </p>
      <dl className="grid gap-x-6 gap-y-2.5 sm:grid-cols-[9rem_1fr]">
        <dt className="text-soft">Position</dt>
        <dd className="tabular-nums">{row.seq}</dd>
        <dt className="text-soft">Hash</dt>
        <dd>
          <code className="text-sm wrap-anywhere">{row.hash}</code>
        </dd>
        <dt className="text-soft">Follows</dt>
        <dd>
          <code className="text-sm wrap-anywhere">{row.prevHash}</code>
        </dd>
      </dl>
    </Panel>
  );
}
