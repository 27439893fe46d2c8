import type { Crumb } from "#components/page-header.tsx";
import type { AccountView } from "#lib/account-view.ts";

/** The way to a page of an account's audit log. The last crumb is the page itself; without any it is the log. */
export function auditCrumbs(account: Pick<AccountView, "sid" | "name">, ...below: Crumb[]): Crumb[] {
  const log = { label: "Audit events", href: `/accounts/${account.sid}/audit-log` };
  return [
    { label: account.name, href: "/" },
    { label: "Monitor" },
    ...(below.length > 0 ? [log, ...below] : [{ label: log.label }]),
  ];
}
