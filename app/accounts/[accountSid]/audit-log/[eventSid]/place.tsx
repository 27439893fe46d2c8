import { Icon } from "#components/icon.tsx";
import { Instant } from "#components/instant.tsx";
import { Panel } from "#components/panel.tsx";
import type { EventDetail } from "#lib/audit/find.ts";
import { type Attested, attestedBy } from "#lib/audit/integrity.ts";
import { Fact, FactList } from "./fact.tsx";

/** The event's place in the chain, and whether it still fits there. */
export async function Place({ event: { row, intact } }: { event: EventDetail }) {
  const attested = await attestedBy(row.seq);
  return (
    <Panel title="Place in the chain">
      <p className={`mb-3 flex items-start gap-2 ${intact ? "" : "font-semibold text-bad"}`}>
        <Icon name={intact ? "check" : "warning"} className={`mt-1 size-4 ${intact ? "text-good" : ""}`} />
        {intact
          ? "Recomputed for this page: the content has the stored hash, and follows the event before it."
          : "Recomputed for this page: the content does not have the stored hash, or does not follow the event before it. Somebody changed the database."}
      </p>
      <FactList>
        <Fact name="Position">
          <span className="tabular-nums">{row.seq}</span>
        </Fact>
        <Fact name="Checkpoint">
          <Coverage attested={attested} />
        </Fact>
        <Fact name="Hash">
          <code className="text-sm wrap-anywhere">{row.hash}</code>
        </Fact>
        <Fact name="Hash before it">
          <code className="text-sm wrap-anywhere">{row.prevHash}</code>
        </Fact>
      </FactList>
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
