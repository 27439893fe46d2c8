import type { ActionResult } from "#lib/action-result.ts";
import type { StaleDetails } from "#lib/permissions/save.ts";
import { noWishes, type Wishes } from "./ticks.ts";

/** What the two forms of the checklist get back: the result, and what was posted, so that a page made anew keeps it. */
export interface Answer {
  step: "review" | "save";
  result: ActionResult<unknown>;
  posted: { enable: string[]; disable: string[] };
  /** The idempotency key of the next save from the same page. */
  nextKey?: string;
}

/** Reads from a posted form which ticks it asked for, whatever became of it. */
export function postedBy(form: FormData): Answer["posted"] {
  if (!(form instanceof FormData)) return { enable: [], disable: [] };
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  if (!form.has("listed")) return { enable: texts("enable"), disable: texts("disable") };
  const enable = texts("enabled");
  const ticked = new Set(enable);
  return {
    enable,
    disable: texts("listed")
      .join()
      .split(",")
      .filter((id) => id !== "" && !ticked.has(id)),
  };
}

/**
 * The wishes to go on with after an answer. Of a stale list of ticks, the rows that somebody else changed meanwhile are
 * left as they are now: nobody can tell whether those ticks were meant or merely seen.
 */
export function wishesAfter(answer: Answer | null): Wishes {
  if (!answer || (answer.step === "save" && answer.result.status === "ok")) return noWishes;
  const { enable, disable } = answer.posted;
  const wishes = new Map([
    ...enable.map((id) => [id, true] as const),
    ...disable.map((id) => [id, false] as const),
  ]);
  if (answer.step === "review")
    for (const { destinationId } of staleChanges(answer)) wishes.delete(destinationId);
  return wishes;
}

/** What others changed since the page was opened, where that is why the answer is a refusal. */
export function staleChanges(answer: Answer | null): StaleDetails["changes"] {
  if (answer?.result.status !== "error" || answer.result.kind !== "conflict") return [];
  return (answer.result.details as StaleDetails | undefined)?.changes ?? [];
}
