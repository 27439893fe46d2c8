import type { ReactNode } from "react";
import { EmptyState } from "#components/empty-state.tsx";
import { Instant } from "#components/instant.tsx";
import { Panel } from "#components/panel.tsx";
import type { AccountView } from "#lib/account-view.ts";
import { createdAt, permissionsAt } from "#lib/audit/past.ts";
import { Countries, Differences } from "./differences.tsx";
import { State } from "./state.tsx";

interface Properties {
  account: AccountView;
  /** One, or two in order of time; none where the form says what is wrong. */
  moments: readonly Date[];
  now: Date;
}

/** The countries that were enabled at a moment, or what became of them until another one. */
export async function AtMoments({ account, moments, now }: Properties) {
  const pasts = await Promise.all(moments.map((at) => permissionsAt(account, at)));
  const [first, second] = pasts;
  if (!first) return null;
  if (!pasts.some(({ existed }) => existed)) return <NotThere account={account} />;
  const states = pasts.map((past, i) => (
    <State key={i} account={account} at={momentOf(moments[i]!, now)} past={past} />
  ));
  if (!second) {
    const countries =
      first.enabled.size === 1 ? ["country is", "country was"] : ["countries are", "countries were"];
    return (
      <Panel title={`${first.enabled.size} ${countries[moments[0]! > now ? 0 : 1]} enabled`}>
        {states}
        <Countries ids={first.enabled} />
      </Panel>
    );
  }
  return (
    <div className="grid gap-5">
      <Panel>{states}</Panel>
      <Differences before={first} after={second} />
    </div>
  );
}

async function NotThere({ account }: { account: AccountView }) {
  return (
    <EmptyState title={`${account.name} did not exist then`}>
      It was created on <Instant at={await createdAt(account)} />.
    </EmptyState>
  );
}

function momentOf(at: Date, now: Date): ReactNode {
  if (at <= now) return <Instant at={at} exact />;
  return (
    <>
      <Instant at={at} /> lies in the future; now
    </>
  );
}
