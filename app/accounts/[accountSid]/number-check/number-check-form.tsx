"use client";

import { useActionState, useState } from "react";
import { TextArea } from "#components/field.tsx";
import { Notice } from "#components/notice.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { checkPasted } from "./actions.ts";
import type { Answer } from "./answer.ts";
import { Results, summaryOf } from "./results.tsx";

/** The form, and below it the answer to what was posted last. What was typed stays. */
export function NumberCheckForm({ accountSid, initial }: { accountSid: string; initial: Answer | null }) {
  const [answer, submit] = useActionState(checkPasted, initial);
  const [numbers, setNumbers] = useState(answer?.numbers ?? "");
  const result = answer?.result;
  const fieldError = result?.status === "error" ? fieldErrorOf(result.details) : undefined;
  return (
    <>
      <form action={submit} className="grid max-w-2xl gap-4" autoComplete="off">
        {result?.status === "error" && !fieldError && (
          <Notice tone="bad" role="alert">
            {result.message}
          </Notice>
        )}
        <input type="hidden" name="accountSid" value={accountSid} />
        <TextArea
          name="numbers"
          label="Phone numbers"
          hint="One number on each line, with + and the country code; up to 1,000. A column of a spreadsheet works too."
          error={fieldError}
          rows={5}
          spellCheck={false}
          value={numbers}
          onChange={(event) => setNumbers(event.target.value)}
        />
        <div>
          <SubmitButton>Check numbers</SubmitButton>
        </div>
      </form>
      <output className="mt-4 block font-medium">{result?.status === "ok" && summaryOf(result.value)}</output>
      {result?.status === "ok" && <Results check={result.value} />}
    </>
  );
}

function fieldErrorOf(details: unknown): string | undefined {
  return (details as { fields?: { numbers?: string[] } } | undefined)?.fields?.numbers?.[0];
}
