import { Icon } from "#components/icon.tsx";
import { Instant } from "#components/instant.tsx";
import { Panel } from "#components/panel.tsx";
import type { EventDetail } from "#lib/audit/find.ts";
import { type Attested, attestedBy } from "#lib/audit/integrity.ts";

/** The event's place in the chain, and whether it still fits there. */
export async function Place({ event: { row, intact } }: { event: EventDetail }) {
  const attested = await attestedBy(row.seq);
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
        <dt className="text-soft">Checkpoint</dt>
        <dd>
          <Coverage attested={attested} />
        </dd>
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

function Coverage({ attested }: { attested: Attested | undefined }) {
  if (!attested) return "None yet: the next one will cover this event";
  const { checkpoint, agrees } = attested;
  return (
    <>
      Up to event {checkpoint.size}, signed on <Instant at={new Date(checkpoint.time)} />
      {!agrees && <strong className="text-bad">, and it does not agree with the log</strong>}
    </>
  );
}
