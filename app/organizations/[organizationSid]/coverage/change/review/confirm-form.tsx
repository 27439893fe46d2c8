"use client";

import { type ReactNode, useActionState } from "react";
import { Acknowledgment } from "#components/acknowledgment.tsx";
import { ButtonLink } from "#components/button.tsx";
import { ManyStale } from "#components/many-stale.tsx";
import { Notice } from "#components/notice.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { Toast } from "#components/toast.tsx";
import type { WishedChange } from "#lib/coverage/change-input.ts";
import { confirm } from "./actions.ts";

/** The confirmation of a change to many accounts under its preview, and afterwards what was done. */
export function ConfirmForm(props: {
  wish: WishedChange;
  /** Every account's revision in the preview. */
  seen: string;
  risky: readonly string[];
  /** How many accounts change. */
  count: number;
  idempotencyKey: string;
  here: string;
  back: string;
  coverage: string;
  children: ReactNode;
}) {
  const [result, submit] = useActionState(confirm, null);
  const { wish, risky, count, coverage } = props;
  if (result?.status === "ok") return <Done {...result.value} coverage={coverage} />;
  return (
    <form action={submit} className="grid gap-4" autoComplete="off">
      {result?.status === "error" && <ManyStale result={result} again={props.here} />}
      {count === 0 && <Notice title="Nothing to change: every chosen account already is as wished." />}
      {props.children}
      <Fields {...props} wish={wish} />
      {risky.length > 0 && <Acknowledgment ids={risky} />}
      <div className="flex flex-wrap gap-2">
        {count > 0 && (
          <SubmitButton>
            {risky.length > 0 ? "Enable geo permissions" : "Update geo permissions"}
          </SubmitButton>
        )}
        <ButtonLink href={props.back}>Change the selection</ButtonLink>
      </div>
    </form>
  );
}

function Fields({
  wish,
  seen,
  idempotencyKey,
}: {
  wish: WishedChange;
  seen: string;
  idempotencyKey: string;
}) {
  const { organizationSid, enable, disable, from, scope, accounts } = wish;
  const fields = {
    ...{ organizationSid, scope, seen, idempotencyKey },
    ...{ enable: enable.join(), disable: disable.join(), accounts: accounts.join() },
    ...(from === undefined ? {} : { from }),
  };
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function Done(props: { changed: number; followers: number; coverage: string }) {
  const { changed, followers } = props;
  return (
    <div className="grid justify-items-start gap-4">
      <Toast message="Messaging geo permissions updated successfully" />
      <Notice tone="good" title={`${changed === 1 ? "1 account" : `${changed} accounts`} changed`}>
        {followers > 0 && (
          <p>{followers === 1 ? "1 subaccount inherits" : `${followers} subaccounts inherit`} the change.</p>
        )}
        <p>It counts from the very next message. Each account has its event in its audit log.</p>
      </Notice>
      <ButtonLink href={props.coverage}>Back to coverage</ButtonLink>
    </div>
  );
}
