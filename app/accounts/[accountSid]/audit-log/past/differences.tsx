import { Flag } from "#components/flag.tsx";
import { Panel } from "#components/panel.tsx";
import type { Past } from "#lib/audit/past.ts";
import { nameOf } from "#lib/destinations/name.ts";
import { byName } from "#lib/names.ts";
import { difference } from "#lib/permissions/change.ts";

/** What was enabled and disabled between two points, and what stayed enabled. */
export function Differences({ before, after }: { before: Past; after: Past }) {
  const { enable, disable } = difference(before.enabled, after.enabled);
  const groups = [
    ["Enabled in between", new Set(enable)],
    ["Disabled in between", new Set(disable)],
    ["Enabled at both moments", new Set([...before.enabled].filter((id) => after.enabled.has(id)))],
  ] as const;
  return groups.map(([title, ids]) => (
    <Panel key={title} title={`${title}: ${ids.size}`}>
      <Countries ids={ids} />
    </Panel>
  ));
}

/** Destinations by name. */
export function Countries({ ids }: { ids: ReadonlySet<string> }) {
  if (ids.size === 0) return <p>None.</p>;
  return (
    <ul className="grid gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
      {[...ids]
        .map((id) => [id, nameOf(id)] as const)
        .toSorted((a, b) => byName(a[1], b[1]))
        .map(([id, name]) => (
          <li key={id} className="flex items-center gap-2">
            <Flag iso2={id} />
            {name}
          </li>
        ))}
    </ul>
  );
}
