import type { ReactNode } from "react";
import type { SwitcherAccount } from "#components/account-switcher.tsx";
import { Shell } from "#components/shell.tsx";
import type { AccountView } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import { roleLabel } from "#lib/roles.ts";
import { navigationOf } from "./navigation.ts";
import { myAccounts } from "./my-accounts.ts";
import { signOut } from "./sign-out.ts";

/** The frame of a page behind sign-in, filled for one person and, where the page belongs to one, for its account or organization. */
export async function Console(props: {
  actor: Actor;
  account?: AccountView;
  organizationSid?: string;
  children: ReactNode;
}) {
  const { actor, account } = props;
  const accounts = await myAccounts(actor);
  const offered = nearest(accounts, account).slice(0, offeredAtMost);
  const organizationSid = props.organizationSid ?? (account ?? accounts[0])?.organizationSid;
  return (
    <Shell
      user={{
        name: actor.name,
        email: actor.email,
        operator: actor.operator,
        roleLabel: account && roleLabel(account.role),
      }}
      signOut={signOut}
      accounts={offered.map(inSwitcher)}
      accountCount={accounts.length}
      account={account && inSwitcher(account)}
      sections={navigationOf(account, organizationSid)}
    >
      {props.children}
    </Shell>
  );
}

const offeredAtMost = 25;

/** Parents, and of the subaccounts only the current family: hundreds of others stay on the page of all accounts. */
function nearest(accounts: readonly AccountView[], current: AccountView | undefined): AccountView[] {
  const family = current?.parentSid ?? current?.sid;
  const inFamily = accounts.filter((account) => account.sid === family || account.parentSid === family);
  const parents = accounts.filter((account) => account.parentSid === null && account.sid !== family);
  return family === undefined ? parents : [...inFamily, ...parents];
}

function inSwitcher({ sid, name, parentSid, organizationName }: AccountView): SwitcherAccount {
  return { sid, name, parentSid, organizationName };
}
