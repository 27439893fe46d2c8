import { Menu, MenuLink } from "./menu.tsx";

export interface SwitcherAccount {
  sid: string;
  name: string;
  parentSid: string | null;
  organizationName: string;
}

const shownAtMost = 25;

/** Names the current account and leads to the others, by organization; a menu that needs no JavaScript. */
export function AccountSwitcher(props: {
  accounts: SwitcherAccount[];
  current?: SwitcherAccount | undefined;
}) {
  const { accounts, current } = props;
  const shown = nearest(accounts, current).slice(0, shownAtMost);
  const organizations = [...new Set(shown.map((account) => account.organizationName))];
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
            {shown
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
        <MenuLink href="/">All {accounts.length > 1 ? `${accounts.length} ` : ""}accounts</MenuLink>
      </div>
    </Menu>
  );
}

/** Parents, and of the subaccounts only the current family: hundreds of others stay on the page of all accounts. */
function nearest(accounts: SwitcherAccount[], current: SwitcherAccount | undefined): SwitcherAccount[] {
  const family = current?.parentSid ?? current?.sid;
  const inFamily = accounts.filter((account) => account.sid === family || account.parentSid === family);
  const parents = accounts.filter((account) => account.parentSid === null && account.sid !== family);
  return family === undefined ? parents : [...inFamily, ...parents];
}
