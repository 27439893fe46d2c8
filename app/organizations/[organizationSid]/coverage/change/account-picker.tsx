import { Panel } from "#components/panel.tsx";
import type { AccountView } from "#lib/account-view.ts";
import { maxNamedAccounts } from "#lib/coverage/change-input.ts";
import type { Choice } from "#lib/coverage/choice-query.ts";
import { choose } from "#lib/coverage/choose.ts";
import type { OrganizationView } from "#lib/coverage/organization.ts";
import { textMatcher } from "#lib/names.ts";
import { roleLabel } from "#lib/roles.ts";
import { FindField } from "./find-field.tsx";

const shownAtMost = 50;

/** All accounts, only some, or all but some. Only accounts with permissions of their own are offered: whoever follows comes along. */
export function AccountPicker(props: {
  organization: OrganizationView;
  choice: Choice;
  sourceSid: string | undefined;
  here: string;
}) {
  const { organization, choice, sourceSid, here } = props;
  const { targets, excluded, followers } = choose(organization.accounts, { scope: "all", accounts: [] });
  const offered = targets.filter(({ sid }) => sid !== sourceSid);
  const ticked = new Set(choice.accounts);
  const fits = textMatcher(choice.accountQuery);
  const found = offered.filter(
    ({ sid, name, parentName }) => !ticked.has(sid) && fits(name, sid, parentName),
  );
  const shown = [...offered.filter(({ sid }) => ticked.has(sid)), ...found.slice(0, shownAtMost)];
  const hidden = found.length - shownAtMost;
  return (
    <Panel title="Accounts">
      <fieldset className="mb-3 grid gap-1">
        <legend className="sr-only">Which accounts</legend>
        <Scope value="all" choice={choice} label={`All ${offered.length} with permissions of their own`} />
        <Scope value="only" choice={choice} label="Only the accounts ticked below" />
        <Scope value="except" choice={choice} label="All except the accounts ticked below" />
      </fieldset>
      <p className="mb-3 max-w-prose text-sm text-soft">
        Subaccounts that inherit change with their parent account. At most {maxNamedAccounts} accounts can be
        ticked.
      </p>
      {(found.length > shownAtMost || choice.accountQuery) && (
        <FindField name="q" label="Find an account" value={choice.accountQuery} here={here} />
      )}
      <ul className="mt-3 grid gap-x-4 gap-y-0.5 sm:grid-cols-2">
        {shown.map((account) => (
          <Account
            key={account.sid}
            account={account}
            ticked={ticked.has(account.sid)}
            followers={followers(account.sid).length}
          />
        ))}
      </ul>
      {hidden > 0 && <p className="mt-2 text-sm text-soft">{hidden} more: find them by name.</p>}
      <NotAllowed accounts={excluded.map(({ account }) => account)} />
    </Panel>
  );
}

function Scope({ value, label, choice }: { value: Choice["scope"]; label: string; choice: Choice }) {
  return (
    <label className="flex items-center gap-2">
      <input
        type="radio"
        name="scope"
        value={value}
        defaultChecked={choice.scope === value}
        className="size-[1.1rem]"
      />
      {label}
    </label>
  );
}

function Account(props: { account: AccountView; ticked: boolean; followers: number }) {
  const { sid, name, parentName } = props.account;
  const about = [
    parentName && `under ${parentName}`,
    props.followers > 0 && `${props.followers} inherit${props.followers === 1 ? "s" : ""} from it`,
  ].filter(Boolean);
  return (
    <li>
      <label className="flex min-h-8 items-center gap-2.5">
        <input
          type="checkbox"
          name="account"
          value={sid}
          defaultChecked={props.ticked}
          className="size-[1.1rem] shrink-0"
        />
        <span>
          {name} {about.length > 0 && <span className="text-sm text-soft">{about.join(", ")}</span>}
        </span>
      </label>
    </li>
  );
}

function NotAllowed({ accounts }: { accounts: readonly AccountView[] }) {
  if (accounts.length === 0) return null;
  return (
    <p className="mt-3 text-sm text-soft">
      Your role does not allow changes in:{" "}
      {accounts
        .slice(0, 20)
        .map(({ name, role }) => `${name} (${roleLabel(role)})`)
        .join(", ")}
      {accounts.length > 20 && ` and ${accounts.length - 20} more`}.
    </p>
  );
}
