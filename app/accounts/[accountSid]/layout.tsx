import { Console } from "#app/console.tsx";
import { openAccount } from "./open-account.ts";

/** The frame of every page of one account. */
export default async function AccountLayout({ params, children }: LayoutProps<"/accounts/[accountSid]">) {
  const { actor, account } = await openAccount((await params).accountSid);
  return (
    <Console actor={actor} account={account}>
      {children}
    </Console>
  );
}
