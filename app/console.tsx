import type { ReactNode } from "react";
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
      accounts={accounts}
      account={account}
      sections={navigationOf(account, organizationSid)}
    >
      {props.children}
    </Shell>
  );
}
