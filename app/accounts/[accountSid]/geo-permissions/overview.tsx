import { Day } from "#components/instant.tsx";
import { WorldMap } from "#components/world-map.tsx";
import { nameOf } from "#lib/destinations/name.ts";
import { isHighRisk, isUndeliverable } from "#lib/destinations/risk.ts";
import type { EffectivePermissions } from "#lib/permissions/effective.ts";
import { rows } from "./row.ts";

/** The permissions at a glance: the world by state, how much is open, and who changed it last. Made on the server alone. */
export function Overview({ permissions, home }: { permissions: EffectivePermissions; home: string }) {
  const { decisions } = permissions;
  const ids = rows.map((row) => row.id);
  const enabled = ids.filter((id) => decisions.get(id)?.enabled);
  const risky = enabled.filter(isHighRisk);
  const last = [...decisions.values()].toSorted((a, b) => b.seq - a.seq)[0];
  return (
    <section aria-label="Overview" className="overview">
      <WorldMap
        ids={{
          enabled: enabled.filter((id) => !isHighRisk(id)),
          "enabled-high-risk": risky,
          "disabled-high-risk": ids.filter((id) => isHighRisk(id) && !enabled.includes(id)),
          undeliverable: ids.filter(isUndeliverable),
        }}
      />
      <dl>
        <Figure term="Enabled" value={enabled.length} of={`of ${ids.length} countries`} />
        <Figure term="High risk, enabled" value={risky.length} of={risky.map(nameOf).join(", ")} />
        <div>
          <dt>Home country</dt>
          <dd>{nameOf(home)}</dd>
        </div>
        {last && (
          <div>
            <dt>Last change</dt>
            <dd>
              <Day at={last.at} />
              {last.by && ` by ${last.by}`}
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
