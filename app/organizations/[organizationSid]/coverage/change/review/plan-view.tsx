import type { ReactNode } from "react";
import { ChangedCountries } from "#components/changed-countries.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Notice } from "#components/notice.tsx";
import { Panel } from "#components/panel.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { Excluded } from "#lib/coverage/choose.ts";
import type { Plan, PlannedChange } from "#lib/coverage/plan.ts";
import { nameOf } from "#lib/destinations/name.ts";
import { roleLabel } from "#lib/roles.ts";

/** Every change of a plan, accounts that change alike together, and every chosen account that stays as it is, with the reason. */
export function PlanView({ plan }: { plan: Plan }) {
  const groups = [...Map.groupBy(plan.changes, ({ change }) => JSON.stringify(change)).values()];
  return (
    <>
      {groups.map((group) => (
        <Group key={JSON.stringify(group[0]!.change)} group={group} />
      ))}
      {plan.leftOut.length > 0 && (
        <Notice tone="warn" title="Left out, because messages cannot be delivered there">
          <p>{plan.leftOut.map(nameOf).join(", ")}</p>
        </Notice>
      )}
      <NotChanged excluded={plan.excluded} />
      {plan.same.length > 0 && (
        <Names title={`${counted(plan.same.length)} already as wished`} open={false} accounts={plan.same} />
      )}
    </>
  );
}

function Group({ group }: { group: readonly PlannedChange[] }) {
  const followers = group.reduce((sum, change) => sum + change.followers.length, 0);
  const [first] = group;
  if (group.length === 1) {
    return (
      <Panel title={first!.account.name}>
        <div className="grid gap-3">
          <ChangedCountries {...first!.change} />
          <Followers followers={first!.followers} />
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={counted(group.length)}>
      <div className="grid gap-3">
        <ChangedCountries {...first!.change} />
        <Disclosure
          open={group.length + followers <= 12}
          summary={`Accounts${followers > 0 ? ` and ${inheriting(followers)}` : ""}`}
        >
          <ul className="grid gap-1">
            {group.map(({ account, followers: following }) => (
              <li key={account.sid}>
                <AccountLink account={account} />
                <Followers followers={following} />
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Panel>
  );
}

function Followers({ followers }: { followers: readonly AccountView[] }) {
  if (followers.length === 0) return null;
  return (
    <p className="text-sm text-soft">
      Changes with it, by inheritance: {followers.map(({ name }) => name).join(", ")}
    </p>
  );
}

function NotChanged({ excluded }: { excluded: readonly Excluded[] }) {
  const role = excluded.filter(({ reason }) => reason === "role").map(({ account }) => account);
  const inherits = excluded.filter(({ reason }) => reason === "inherits").map(({ account }) => account);
  return (
    <>
      {role.length > 0 && (
        <Names
          title={`${counted(role.length)} not changed: your role does not allow it`}
          open
          accounts={role}
          about={({ role: mine }) => roleLabel(mine)}
        />
      )}
      {inherits.length > 0 && (
        <Names
          title={`${counted(inherits.length)} not changed: inherited from an account that was not chosen`}
          open={inherits.length <= 12}
          accounts={inherits}
          about={({ parentName }) => `inherits from ${parentName}`}
        />
      )}
    </>
  );
}

function Names(props: {
  title: string;
  open: boolean;
  accounts: readonly AccountView[];
  about?: (account: AccountView) => ReactNode;
}) {
  return (
    <Disclosure framed open={props.open} summary={props.title}>
      <ul className="grid gap-1">
        {props.accounts.map((account) => (
          <li key={account.sid}>
            <AccountLink account={account} />{" "}
            {props.about && <span className="text-sm text-soft">{props.about(account)}</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function AccountLink({ account: { sid, name } }: { account: AccountView }) {
  return <a href={`/accounts/${sid}/geo-permissions`}>{name}</a>;
}

function counted(n: number): string {
  return n === 1 ? "1 account" : `${n} accounts`;
}

function inheriting(n: number): string {
  return n === 1 ? "1 subaccount that inherits" : `${n} subaccounts that inherit`;
}
