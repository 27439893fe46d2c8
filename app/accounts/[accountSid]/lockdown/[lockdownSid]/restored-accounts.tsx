import { Badge } from "#components/badge.tsx";
import { ChangedCountries } from "#components/changed-countries.tsx";
import { Notice } from "#components/notice.tsx";
import type { RestoredAccount, RestorePlan } from "#lib/lockdown/restore-plan.ts";

/** Every account that a restore changes and how, and what it leaves as it is. */
export function RestoredAccounts({ plan }: { plan: RestorePlan }) {
  const { accounts, followers, newer, closed } = plan;
  return (
    <>
      {accounts.length === 0 && <Notice title="Every account already is as it was before the lockdown." />}
      {accounts.map((restored) => (
        <section key={restored.account.sid} className="rounded-lg border border-line bg-surface p-5">
          <h2 className="mb-2 flex flex-wrap items-center gap-2 text-lg">
            {restored.account.name}
            <Kind restored={restored} />
          </h2>
          <div className="grid gap-3">
            {restored.change.enable.length + restored.change.disable.length === 0 && (
              <p className="text-soft">No country changes by that.</p>
            )}
            <ChangedCountries {...restored.change} />
          </div>
        </section>
      ))}
      {followers > 0 && (
        <p className="text-soft">
          {followers === 1 ? "1 subaccount inherits" : `${followers} subaccounts inherit`} from the parent
          account and {followers === 1 ? "changes" : "change"} with it.
        </p>
      )}
      {newer.length > 0 && (
        <Notice title="Not changed, because they are newer than the lockdown">
          <p>{newer.map(({ name }) => name).join(", ")}</p>
        </Notice>
      )}
      {closed > 0 && (
        <p className="text-soft">
          {closed === 1 ? "1 account was" : `${closed} accounts were`} closed since and{" "}
          {closed === 1 ? "stays" : "stay"} as {closed === 1 ? "it is" : "they are"}.
        </p>
      )}
    </>
  );
}

function Kind({ restored: { kind, account } }: { restored: RestoredAccount }) {
  if (kind === "follow") return <Badge tone="accent">Inherits from {account.parentName} again</Badge>;
  if (kind === "stop") return <Badge tone="accent">Gets its own permissions again</Badge>;
  return null;
}
