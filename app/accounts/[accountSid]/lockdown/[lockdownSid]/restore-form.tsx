"use client";

import { type ReactNode, useActionState } from "react";
import { end } from "#app/accounts/[accountSid]/lockdown/actions.ts";
import { Acknowledgment } from "#components/acknowledgment.tsx";
import { ManyStale } from "#components/many-stale.tsx";
import { Notice } from "#components/notice.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { Toast } from "#components/toast.tsx";

/** The confirmation of a restore under its review, and afterwards what was done. */
export function RestoreForm(props: {
  accountSid: string;
  lockdownSid: string;
  idempotencyKey: string;
  seen: string;
  risky: readonly string[];
  /** Somebody restored it already. */
  restored: boolean;
  list: string;
  children: ReactNode;
}) {
  const [result, submit] = useActionState(end, null);
  const { accountSid, lockdownSid, idempotencyKey, seen, risky } = props;
  if (result?.status === "ok") {
    return (
      <>
        <Toast message="Messaging geo permissions updated successfully" />
        <Notice tone="good" title="Everything is as it was before the lockdown">
          <p>It counts from the very next message.</p>
        </Notice>
      </>
    );
  }
  if (props.restored) return <Notice title="This lockdown was taken back already." />;
  return (
    <form action={submit} className="grid gap-4" autoComplete="off">
      {result?.status === "error" && (
        <ManyStale result={result} again={`/accounts/${accountSid}/lockdown/${lockdownSid}`} />
      )}
      {Object.entries({ accountSid, lockdownSid, idempotencyKey, seen }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
      {risky.length > 0 && <Acknowledgment ids={risky} />}
      <div>
        <SubmitButton>{risky.length > 0 ? "Enable geo permissions" : "Update geo permissions"}</SubmitButton>
      </div>
    </form>
  );
}
