"use client";

import { Button } from "#components/button.tsx";
import { CardPage } from "#components/card-page.tsx";
import { errorReference } from "./error-reference.ts";

/** What a page shows when it could not be made. Nothing was changed by that; the reference finds the cause in the log. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = errorReference(error);
  return (
    <CardPage title="Something went wrong" description="This page could not be shown. Nothing was changed.">
      {reference && (
        <p className="text-sm text-soft">
          Reference: <code>{reference}</code>
        </p>
      )}
      <Button onClick={retry}>Try again</Button>
    </CardPage>
  );
}
