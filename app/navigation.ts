import type { NavigationSection } from "#components/side-navigation.tsx";
import type { AccountView } from "#lib/account-view.ts";
import { can } from "#lib/roles.ts";

/** The side navigation: the pages of the account, then those of its organization and those of everybody. */
export function navigationOf(
  account: AccountView | undefined,
  organizationSid: string | undefined,
): NavigationSection[] {
  const organization = [
    ...(organizationSid ? [{ href: `/organizations/${organizationSid}/coverage`, label: "Coverage" }] : []),
    { href: "/destinations", label: "Destinations" },
  ];
  if (!account) return [{ title: "Overview", links: [{ href: "/", label: "Accounts" }, ...organization] }];
  const page = (name: string, label: string) => ({ href: `/accounts/${account.sid}/${name}`, label });
  return [
    {
      title: "Messaging › Settings",
      links: [
        page("geo-permissions", "Geo permissions"),
        page("number-check", "Number check"),
        ...(account.parentSid === null
          ? [page("subaccounts", "Subaccounts"), page("lockdown", "Lockdown")]
          : []),
      ],
    },
    { title: "Monitor", links: [page("audit-log", "Audit events")] },
    {
      title: "Account",
      links: [
        page("members", "Members"),
        ...(can(account.role, "api-keys:read") ? [page("api-keys", "API keys")] : []),
      ],
    },
    { title: "Organization", links: organization },
  ];
}
