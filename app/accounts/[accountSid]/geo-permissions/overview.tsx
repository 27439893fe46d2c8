import { Day } from "#components/instant.tsx";
import { WorldMap } from "#components/world-map.tsx";
import { nameOf } from "#lib/destinations/name.ts";
import { isHighRisk, isUndeliverable } from "#lib/destinations/risk.ts";
import type { CompactChanges } from "./compact.ts";
import { rows } from "./row.ts";

/** The saved permissions at a glance: the world by state, how much is open, and who changed it last. */
export function Overview(props: { enabled: ReadonlySet<string>; changes: CompactChanges; home: string }) {
  const ids = rows.map((row) => row.id);
  const enabled = ids.filter((id) => props.enabled.has(id));
  const risky = enabled.filter(isHighRisk);
  const [, at, by] = props.changes.events.at(-1) ?? [];
  return (
    <section aria-label="Overview" className="overview">
      <WorldMap
        ids={{
          enabled: enabled.filter((id) => !isHighRisk(id)),
          "enabled-high-risk": risky,
          "disabled-high-risk": ids.filter((id) => isHighRisk(id) && !props.enabled.has(id)),
          undeliverable: ids.filter(isUndeliverable),
        }}
      />
      <dl>
        <Figure term="Enabled" value={enabled.length} of={`of ${ids.length} countries`} />
        <Figure term="High risk, enabled" value={risky.length} of={risky.map(nameOf).join(", ")} />
        <div>
          <dt>Home country</dt>
          <dd>{nameOf(props.home)}</dd>
        </div>
        {at && (
          <div>
            <dt>Last change</dt>
            <dd>
              <Day at={new Date(at)} />
              {by && ` by ${by}`}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Figure({ term, value, of }: { term: string; value: number; of: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <strong>{value}</strong> {of}
      </dd>
    </div>
  );
}
