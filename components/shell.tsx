"use client";

import type { ReactNode } from "react";
import { AccountSwitcher, type SwitcherAccount } from "./account-switcher.tsx";
import { Logo } from "./logo.tsx";
import { SideNavigation, type NavigationSection } from "./side-navigation.tsx";
import { UserMenu, type SignedInUser } from "./user-menu.tsx";

/**
 * The frame of every page behind sign-in: header with account switcher and user menu, side navigation, main
 * landmark. Takes plain data and knows no database. On a phone the navigation folds into a <details>. A client component
 * because it is quicker to render: what a page is made of on the server travels in its answer twice.
 */
export function Shell(props: {
  user: SignedInUser;
  signOut: () => Promise<void>;
  /** Accounts offered by the switcher, and how many there are; the complete list is the page "/". */
  accounts: readonly SwitcherAccount[];
  accountCount: number;
  /** The account this page belongs to, if it belongs to one. */
  account?: SwitcherAccount | undefined;
  sections: NavigationSection[];
  children: ReactNode;
}) {
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-fill px-4 py-2 font-semibold text-on-fill focus:translate-y-0"
      >
        Skip to content
      </a>
      <header className="border-b border-line bg-surface">
        <div className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 sm:px-6">
          <a
            href="/"
            className="flex items-center gap-2.5 rounded-md font-semibold whitespace-nowrap text-ink"
          >
            <Logo />
            <span className="max-sm:sr-only">SMS Geo Permissions</span>
          </a>
          <AccountSwitcher accounts={props.accounts} total={props.accountCount} current={props.account} />
          <div className="ml-auto">
            <UserMenu user={props.user} signOut={props.signOut} />
          </div>
        </div>
      </header>
      <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        {props.sections.length > 0 && <SideNavigation sections={props.sections} />}
        <main id="main" tabIndex={-1} className="min-w-0 px-4 pt-6 pb-16 sm:px-8 lg:col-start-2">
          <div className="mx-auto max-w-6xl">{props.children}</div>
        </main>
      </div>
    </>
  );
}
