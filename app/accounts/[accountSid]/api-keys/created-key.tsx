"use client";

import { useEffect, useRef } from "react";
import { CopyButton } from "#components/copy-button.tsx";
import { Notice } from "#components/notice.tsx";
import type { CreatedKey as Created } from "#lib/api-keys/manage.ts";

/** The secret of a new key, which is nowhere afterwards. It takes the focus: only its title is read out, never the secret. */
export function CreatedKey({ sid, secret, name }: Created) {
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <section ref={notice} aria-label={`API key ${name} created`} tabIndex={-1} className="scroll-m-4">
      <Notice tone="good" title={`API key ${name} created`}>
        <p>Copy the secret now. It is shown only this once, and only a hash of it is kept.</p>
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[6rem_1fr]">
          <dt className="text-soft">User</dt>
          <dd className="flex items-start gap-1">
            <code className="wrap-anywhere">{sid}</code>
            <CopyButton text={sid} label="Copy user" />
          </dd>
          <dt className="text-soft">Secret</dt>
          <dd className="flex items-start gap-1">
            <code className="wrap-anywhere">{secret}</code>
            <CopyButton text={secret} label="Copy secret" />
          </dd>
        </dl>
      </Notice>
    </section>
  );
}
