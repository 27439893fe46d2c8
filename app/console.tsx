import type { ReactNode } from "react";
import { Shell } from "#components/shell.tsx";
import type { AccountView } from "#lib/account-view.ts";
import { listAccounts } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { roleLabel } from "#lib/roles.ts";
import { navigationOf } from "./navigation.ts";
import { signOut } from "./sign-out.ts";

/** The frame of a page behind sign-in, filled for one person and, where the page belongs to one, for its account. */
export async function Console(props: { actor: Actor; account?: AccountView; children: ReactNode }) {
  const { actor, account } = props;
  const accounts = await listAccounts(actor);
  return (
    <Shell
      user={{
        name: actor.name,
        email: actor.email,
        operator: actor.operator,
        roleLabel: account && roleLabel(account.role),
      }}
      signOut={signOut}
      accounts={accounts}
      account={account}
      sections={navigationOf(account, accounts)}
    >
      {props.children}
    </Shell>
  );
}
