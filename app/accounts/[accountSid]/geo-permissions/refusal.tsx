import { useEffect, useRef } from "react";
import { Notice } from "#components/notice.tsx";
import { StaleChanges } from "#components/stale-changes.tsx";
import { nameOf } from "#lib/destinations/name.ts";
import type { Answer } from "./answer.ts";
import { staleChanges } from "./answer.ts";

/**
 * Why a step was refused, in words; nothing where it was not. The ticks are kept in every case, and it says so. Takes the
 * focus when it comes, so that nobody misses it from the far end of the list.
 */
export function Refusal({ answer }: { answer: Answer | null }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer?.result.status === "error") here.current?.focus();
  }, [answer]);
  if (answer?.result.status !== "error") return null;
  return (
    <div ref={here} tabIndex={-1} className="mb-2 scroll-mt-20">
      <Reason answer={answer} />
    </div>
  );
}

function Reason({ answer }: { answer: Answer }) {
  if (answer.result.status === "ok") return null;
  const { kind, message, details } = answer.result;
  if (kind === "conflict") return <Meanwhile answer={answer} message={message} />;
  const named = namedIn(details);
  return (
    <Notice tone="bad" role="alert" title={kind === "failed" ? "This did not work" : "Not saved"}>
      <p>
        {message}
        {named.length > 0 && `: ${named.join(", ")}`}.
      </p>
      {kind === "signed-out" && (
        <p>
          <a href="/sign-in" target="_blank">
            Sign in again in a new tab
          </a>
          , then come back and save.
        </p>
      )}
      <p>{kind === "failed" ? "" : "Nothing was changed. "}Your ticks are kept.</p>
    </Notice>
  );
}

function Meanwhile({ answer, message }: { answer: Answer; message: string }) {
  return (
    <Notice tone="warn" role="alert" title={message}>
      <StaleChanges changes={staleChanges(answer)} />
      <p>
        Nothing of yours was saved. Your ticks are kept, now on top of these changes: review and save again.
      </p>
    </Notice>
  );
}

// The rows that a refusal names, whichever list of its details they are on.
function namedIn(details: unknown): string[] {
  if (typeof details !== "object" || details === null) return [];
  return Object.values(details)
    .filter(Array.isArray)
    .flat()
    .filter((id) => typeof id === "string")
    .map(nameOf);
}
