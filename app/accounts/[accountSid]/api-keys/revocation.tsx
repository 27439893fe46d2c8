"use client";

import { type ReactNode, type SyntheticEvent, useEffect, useState } from "react";
import { Button, ButtonLink } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Notice } from "#components/notice.tsx";
import type { ActionResult } from "#lib/action-result.ts";
import type { RevokedKey } from "#lib/api-keys/manage.ts";
import { RevokeReview } from "./revoke-review.tsx";
import { rowId } from "./row-id.ts";

/** A key that can be revoked, and what is to be known before that. */
export interface RevocableKey {
  sid: string;
  name: string;
  about: ReactNode;
}

/** The table, whose buttons only open the review: a dialog, or without JavaScript the same as part of the page. */
export function Revocation(props: {
  accountSid: string;
  revocable: readonly RevocableKey[];
  asked: string | undefined;
  result: ActionResult<RevokedKey> | null;
  action: (form: FormData) => void;
  children: ReactNode;
}) {
  const { accountSid, revocable, result } = props;
  const [opened, setOpened] = useState<{ sid: string; before: typeof result } | null>(null);
  const path = `/accounts/${accountSid}/api-keys`;
  const done = result?.status === "ok" ? result.value.sid : undefined;
  // The button that had the focus goes when the table comes anew. Its row has another place then, and takes the focus.
  const gone = revocable.some(({ sid }) => sid === done) ? undefined : done;
  useEffect(() => {
    if (gone) document.getElementById(rowId(gone))?.focus();
  }, [gone]);
  const open = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    setOpened({ sid: (event.nativeEvent.submitter as HTMLButtonElement).value, before: result });
  };
  const review = (wanted: string | undefined, cancel: ReactNode) => {
    const key = revocable.find(({ sid }) => sid === wanted && sid !== done);
    const answered = result === opened?.before ? null : result;
    return (
      key && {
        key,
        content: <RevokeReview {...props} result={answered} revoking={key} path={path} cancel={cancel} />,
      }
    );
  };
  const page = review(opened ? undefined : props.asked, <ButtonLink href={path}>Cancel</ButtonLink>);
  const close = (
    <Button look="secondary" onClick={() => setOpened(null)}>
      Cancel
    </Button>
  );
  const dialog = review(opened?.sid, close);
  return (
    <>
      {!page && !dialog && result?.status === "error" && (
        <Notice tone="bad" role="alert" title="The key was not revoked">
          {result.message}
        </Notice>
      )}
      {page && (
        <section
          aria-labelledby="revoke-review"
          className="rounded-xl border border-line bg-surface shadow-float"
        >
          <h2 id="revoke-review" className="border-b border-line px-5 py-4 text-lg wrap-anywhere">
            {titleOf(page.key)}
          </h2>
          {page.content}
        </section>
      )}
      <form action={path} onSubmit={open}>
        {props.children}
      </form>
      <Dialog
        open={dialog !== undefined}
        onClose={() => setOpened(null)}
        title={dialog ? titleOf(dialog.key) : ""}
      >
        {dialog?.content}
      </Dialog>
    </>
  );
}

function titleOf({ name }: RevocableKey): string {
  return `Revoke the API key ${name}?`;
}
