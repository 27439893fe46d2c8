import { Panel } from "#components/panel.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { AuditEntry } from "#lib/audit/entry.ts";
import { permissionsAfter } from "#lib/audit/past.ts";
import { Differences } from "./differences.tsx";
import { State } from "./state.tsx";

/** What an event made of the permissions of an account, told by its place in the log: others may be of the same second. */
export async function AroundEvent({ account, entry }: { account: AccountView; entry: AuditEntry }) {
  const before = await permissionsAfter(account, entry.seq - 1);
  const after = await permissionsAfter(account, entry.seq);
  return (
    <div className="grid gap-5">
      <Panel title="Before and after this event">
        <p className="mb-3">
          <a href={`/accounts/${account.sid}/audit-log/${entry.sid}`}>
            {entry.actor.name} {entry.sentence}
          </a>
        </p>
        <State account={account} at="Before" past={before} />
        <State account={account} at="After" past={after} />
      </Panel>
      <Differences before={before} after={after} />
    </div>
  );
}
