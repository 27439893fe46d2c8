import { Console } from "#app/console.tsx";
import { orNotFoundPage } from "#app/not-found-answer.tsx";
import { openAccount } from "./open-account.ts";

/** The frame of every page of one account. */
export default function AccountLayout({ params, children }: LayoutProps<"/accounts/[accountSid]">) {
  return orNotFoundPage(async () => {
    const { actor, account } = await openAccount((await params).accountSid);
    return (
      <Console actor={actor} account={account}>
        {children}
      </Console>
    );
  });
}
