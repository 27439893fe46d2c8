"use client";

import { type FormEvent, useActionState, useState, useTransition } from "react";
import { reviewTicks, saveReviewed } from "./actions.ts";
import { type Answer, postedBy } from "./answer.ts";

/** Where the person stands: at the list, at the review as a page (a form posted without JavaScript), or in the dialog. */
export type Stage = "list" | "page" | "dialog";

/**
 * The two steps of a save. Without JavaScript both are posts whose answer is the page made anew. With it the review needs
 * no request at all, and the save is sent from here so that even a lost connection keeps every tick.
 */
export function useSaving() {
  const [reviewed, review] = useActionState(reviewTicks, null);
  const [saved, save] = useActionState(saveReviewed, null);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [chosen, setStage] = useState<Stage | null>(null);
  const [pending, start] = useTransition();

  const posted = saved ?? reviewed;
  const submit = (event: FormEvent<HTMLFormElement>, onSaved: () => void) => {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    start(async () => {
      const answer = await saveReviewed(null, form).catch(() => unanswered(form));
      start(() => {
        setAnswers((before) => [...before, answer]);
        if (answer.result.status === "ok") onSaved();
        if (answer.result.status === "ok" || answer.result.kind === "conflict") setStage("list");
      });
    });
  };
  return {
    answer: answers.at(-1) ?? posted,
    /** All that were got without leaving the page, in their order. */
    answers,
    stage: chosen ?? stageAfter(posted),
    setStage,
    pending,
    review,
    save,
    submit,
  };
}

/** The first answer of a page that was made by a post: also what the server renders with. */
function stageAfter(posted: Answer | null): Stage {
  if (!posted) return "list";
  if (posted.step === "review") return posted.result.status === "ok" ? "page" : "list";
  return posted.result.status === "error" && posted.result.kind !== "conflict" ? "page" : "list";
}

// Whether a request that was not answered had arrived, nobody knows; its key makes trying again safe.
function unanswered(form: FormData): Answer {
  const message = "The console did not answer. Try again: the same save never counts twice";
  return { step: "save", result: { status: "error", kind: "failed", message }, posted: postedBy(form) };
}
