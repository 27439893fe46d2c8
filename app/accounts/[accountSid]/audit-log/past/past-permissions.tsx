import { EmptyState } from "#components/empty-state.tsx";
import { Flag } from "#components/flag.tsx";
import { Instant } from "#components/instant.tsx";
import { Panel } from "#components/panel.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { Past } from "#lib/audit/past.ts";
import { nameOf } from "#lib/destinations/name.ts";
import { byName } from "#lib/names.ts";
import { difference } from "#lib/permissions/change.ts";

interface Properties {
  account: AccountView;
  at: Date;
  past: Past;
  until: Date | undefined;
  later: Past | undefined;
}

/** The countries that were enabled at a moment, or what became of them until another one. */
export function PastPermissions({ account, at, past, until, later }: Properties) {
  if (!past.existed && !later?.existed) return <EmptyState title={`${account.name} did not exist then`} />;
  if (!until || !later) {
    return (
      <Panel
        title={`${past.enabled.size} ${past.enabled.size === 1 ? "country was" : "countries were"} enabled`}
      >
        <State account={account} at={at} past={past} />
        <Countries ids={past.enabled} />
      </Panel>
    );
  }
  const { enable, disable } = difference(past.enabled, later.enabled);
  const groups = [
    ["Enabled in between", new Set(enable)],
    ["Disabled in between", new Set(disable)],
    ["Enabled at both moments", new Set([...past.enabled].filter((id) => later.enabled.has(id)))],
  ] as const;
  return (
    <div className="grid gap-5">
      <Panel>
        <State account={account} at={at} past={past} />
        <State account={account} at={until} past={later} />
      </Panel>
      {groups.map(([title, ids]) => (
        <Panel key={title} title={`${title}: ${ids.size}`}>
          <Countries ids={ids} />
        </Panel>
      ))}
    </div>
  );
}

function State({ account, at, past }: { account: AccountView; at: Date; past: Past }) {
  return (
    <p className="mb-3 text-soft last:mb-0">
      <Instant at={at} />:{" "}
      {!past.existed
        ? "the account did not exist yet"
        : past.inherited
          ? `inherited from ${account.parentName}, ${past.enabled.size} enabled`
          : `permissions of its own, ${past.enabled.size} enabled`}
    </p>
  );
}

function Countries({ ids }: { ids: ReadonlySet<string> }) {
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
