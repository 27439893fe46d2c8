"use client";

import { useActionState, type ReactNode } from "react";
import { Notice } from "#components/notice.tsx";
import { Panel } from "#components/panel.tsx";
import { Toast } from "#components/toast.tsx";
import { manageKeys } from "./actions.ts";
import { CreateForm } from "./create-form.tsx";
import { CreatedKey } from "./created-key.tsx";
import { Revocation, type RevocableKey } from "./revocation.tsx";

/** The answer to what was done last, the table, and the form that creates a key. */
export function Keys(props: {
  accountSid: string;
  idempotencyKey: string;
  /** The keys that can be revoked. */
  revocable: readonly RevocableKey[];
  /** The sid of the key whose revocation is asked for as a page. */
  asked: string | undefined;
  closed: boolean;
  /** The table of the keys, with a submit button `revoke` for each that can be. */
  children: ReactNode;
}) {
  const [answer, submit] = useActionState(manageKeys, null);
  const created = answer?.did === "create" ? answer.result : null;
  const revoked = answer?.did === "revoke" ? answer.result : null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {created?.status === "ok" && <CreatedKey key={created.value.sid} {...created.value} />}
      <Toast
        key={revoked?.status === "ok" ? revoked.value.sid : ""}
        message={revoked?.status === "ok" ? "API key revoked. It stops working at the next request." : null}
      />
      <Revocation {...props} result={revoked} action={submit}>
        {props.children}
      </Revocation>
      {props.closed ? (
        <Notice>This account is closed. Its keys can be revoked, and no new ones created.</Notice>
      ) : (
        <Panel title="Create an API key">
          <CreateForm {...props} result={created} action={submit} />
        </Panel>
      )}
    </div>
  );
}
