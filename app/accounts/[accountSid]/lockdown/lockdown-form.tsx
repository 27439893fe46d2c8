"use client";

import { useActionState } from "react";
import { Disclosure } from "#components/disclosure.tsx";
import { Notice } from "#components/notice.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { Toast } from "#components/toast.tsx";
import { nameOf } from "#lib/destinations/name.ts";
import { begin } from "./actions.ts";

/** What a lockdown would switch off now, and its button. */
export function LockdownForm(props: {
  accountSid: string;
  accountName: string;
  keep: readonly string[];
  idempotencyKey: string;
  /** Accounts that change, with how many countries are switched off in each. */
  changes: { sid: string; name: string; off: number }[];
  /** Every country that is switched off somewhere. */
  countries: readonly string[];
  followers: number;
}) {
  const [result, submit] = useActionState(begin, null);
  const { changes, countries, keep } = props;
  const done = result?.status === "ok" && result.value.lockdownSid !== null;
  return (
    <section aria-labelledby="lock-down" className="rounded-lg border border-bad bg-surface p-5">
      <h2 id="lock-down" className="mb-2 text-lg">
        {changes.length === 0 ? "Everything is locked down" : `Lock down ${props.accountName}`}
      </h2>
      <Toast message={done ? "Messaging geo permissions updated successfully" : null} />
      {result?.status === "error" && (
        <Notice tone="bad" role="alert" title={result.message}>
          <p>Nothing was changed.</p>
        </Notice>
      )}
      <p className="mb-3">
        {keep.length === 0 ? "No country is kept." : `Kept as they are: ${keep.map(nameOf).join(", ")}.`}
      </p>
      {changes.length === 0 ? (
        <p className="text-soft">Nothing else is enabled in this account or in any of its subaccounts.</p>
      ) : (
        <form action={submit} className="grid gap-3">
          <input type="hidden" name="accountSid" value={props.accountSid} />
          <input type="hidden" name="keep" value={keep.join()} />
          <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
          <p>
            {countries.length === 1 ? "1 country is" : `${countries.length} countries are`} switched off in{" "}
            {changes.length === 1 ? "1 account" : `${changes.length} accounts`}
            {props.followers > 0 &&
              `, and with the parent in ${props.followers} ${props.followers === 1 ? "subaccount" : "subaccounts"} that inherit`}
            . Messages stop from the very next one on.
          </p>
          <Disclosure summary="See every account and country">
            <ul className="grid gap-0.5 sm:grid-cols-2">
              {changes.map(({ sid, name, off }) => (
                <li key={sid}>
                  {name}: {off} off
                </li>
              ))}
            </ul>
            <p className="mt-3 text-soft">{countries.map(nameOf).join(", ")}</p>
          </Disclosure>
          <div>
            <SubmitButton look="danger">Lock down {props.accountName}</SubmitButton>
          </div>
        </form>
      )}
    </section>
  );
}
