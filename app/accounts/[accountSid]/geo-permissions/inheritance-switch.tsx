"use client";

import { useActionState, useState } from "react";
import { Button, ButtonLink } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Toast } from "#components/toast.tsx";
import { switchInheritance } from "./inheritance-actions.ts";
import { InheritanceReview } from "./inheritance-review.tsx";

export interface InheritanceProps {
  accountSid: string;
  accountName: string;
  parentName: string;
  inherits: boolean;
  /** The version that this page shows: the parent's while it is followed. */
  revision: number;
  parentRevision: number;
  idempotencyKey: string;
  /** What following the parent would change. */
  change: { enable: readonly string[]; disable: readonly string[] };
  risky: readonly string[];
  /** What an own set would begin with. */
  copied: readonly string[];
  reviewing: boolean;
}

/** The switch "Inherit permissions from parent account". It only opens the review: a dialog, or without JavaScript the same as part of the page. */
export function InheritanceSwitch(props: InheritanceProps) {
  const { accountSid, inherits } = props;
  const [result, submit, pending] = useActionState(switchInheritance, null);
  const [opened, setOpened] = useState<{ before: typeof result } | null>(null);
  const switched = result?.status === "ok";
  // Until somebody changes something else: two messages in one place cover each other.
  const newest = switched && result.value.revision === props.revision;
  const isOpen = opened !== null && (result === opened.before || !switched);
  const path = `/accounts/${accountSid}/geo-permissions`;
  const review = (cancel: React.ReactNode) => (
    <InheritanceReview
      {...props}
      result={result}
      action={submit}
      pending={pending}
      path={path}
      cancel={cancel}
    />
  );
  return (
    <>
      <Toast message={newest ? "Messaging geo permissions updated successfully" : null} />
      <form
        action={path}
        onSubmit={(event) => {
          event.preventDefault();
          setOpened({ before: result });
        }}
      >
        <button
          type="submit"
          role="switch"
          aria-checked={inherits}
          name="inheritance"
          value="review"
          className="group flex items-center gap-3 rounded-md text-left font-medium"
        >
          <span className="switch" />
          Inherit permissions from parent account
        </button>
      </form>
      {props.reviewing && !switched && opened === null && (
        <section
          aria-labelledby="inheritance-review"
          className="basis-full rounded-xl border border-line bg-surface shadow-float"
        >
          <h2 id="inheritance-review" className="border-b border-line px-5 py-4 text-lg">
            Review changes
          </h2>
          {review(<ButtonLink href={path}>Cancel</ButtonLink>)}
        </section>
      )}
      <Dialog open={isOpen} onClose={() => setOpened(null)} title="Review changes">
        {review(
          <Button look="secondary" onClick={() => setOpened(null)}>
            Cancel
          </Button>,
        )}
      </Dialog>
    </>
  );
}
