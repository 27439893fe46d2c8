import type { Metadata } from "next";
import { ButtonLink } from "#components/button.tsx";
import { CardPage } from "#components/card-page.tsx";

export const metadata: Metadata = { title: "Not found" };

/** The one answer for what does not exist and for what belongs to somebody else. */
export default function NotFound() {
  return (
    <CardPage
      title="Page not found"
      description="There is nothing at this address, or it belongs to an account that you cannot open."
    >
      <ButtonLink href="/" look="primary">
        Go to my accounts
      </ButtonLink>
    </CardPage>
  );
}
