import { Menu, MenuLink } from "./menu.tsx";

export interface SwitcherAccount {
  sid: string;
  name: string;
  parentSid: string | null;
  organizationName: string;
}

/** Names the current account and leads to the others, by organization; a menu that needs no JavaScript. */
export function AccountSwitcher(props: {
  /** Those to offer, in their order. */
  accounts: readonly SwitcherAccount[];
  /** How many there are in all: the page "/" lists every one. */
  total: number;
  current?: SwitcherAccount | undefined;
}) {
  const { accounts, current, total } = props;
  const organizations = [...new Set(accounts.map((account) => account.organizationName))];
  return (
    <Menu
      label={current ? `Account: ${current.name}. Switch account` : "Choose an account"}
      face={
        <span className="max-w-[12rem] truncate font-medium sm:max-w-72">{current?.name ?? "Accounts"}</span>
      }
    >
      {organizations.map((organization) => (
        <section key={organization} aria-label={organization}>
          <p className="truncate px-3 pt-2 pb-1 text-xs font-semibold text-soft">{organization}</p>
          <ul>
            {accounts
              .filter((account) => account.organizationName === organization)
              .map((account) => (
                <li key={account.sid} className={account.parentSid ? "pl-4" : ""}>
                  <MenuLink
                    href={`/accounts/${account.sid}/geo-permissions`}
                    current={account.sid === current?.sid}
                  >
                    {account.name}
                  </MenuLink>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <div className="mt-1.5 border-t border-line pt-1.5">
        <MenuLink href="/">All {total > 1 ? `${total} ` : ""}accounts</MenuLink>
      </div>
    </Menu>
  );
}
