"use client";

import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { idsIn } from "./compact.ts";
import { differenceOf, noWishes, wish, type Wishes } from "./ticks.ts";

/**
 * The ticks of the checklist as wishes on top of what is saved, so that a newer saved state simply slides in underneath.
 * Warns before the page is left with unsaved ticks, and can take back a discard.
 */
export function useTicks(saved: string, initial: () => Wishes) {
  const enabled = useMemo(() => new Set(idsIn(saved)), [saved]);
  const [wishes, setWishes] = useState(initial);
  const [discarded, setDiscarded] = useState(noWishes);
  const difference = useMemo(() => differenceOf(enabled, wishes), [enabled, wishes]);
  const count = difference.enable.length + difference.disable.length;
  useLeaveWarning(count > 0);

  const tick = useCallback(
    (ids: readonly string[], ticked: boolean) => {
      setWishes((before) => wish(before, enabled, ids, ticked));
      setDiscarded(noWishes);
    },
    [enabled],
  );
  const restore = (next: Wishes, undoable: Wishes) => {
    setWishes(next);
    setDiscarded(undoable);
  };
  const isTicked = (id: string) => wishes.get(id) ?? enabled.has(id);
  return {
    enabled,
    difference,
    count,
    isTicked,
    isChanged: (id: string) => isTicked(id) !== enabled.has(id),
    tick,
    discard: () => restore(noWishes, wishes),
    undo: discarded.size > 0 ? () => restore(discarded, noWishes) : null,
    forget: () => restore(noWishes, noWishes),
  };
}

/** Takes over ticks that were made before the page's JavaScript had arrived. */
export function useEarlyTicks(
  form: RefObject<HTMLFormElement | null>,
  isTicked: (id: string) => boolean,
  tick: (ids: readonly string[], ticked: boolean) => void,
): void {
  useEffect(() => {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>("input[name=enabled]:enabled") ?? []) {
      if (box.checked !== isTicked(box.value)) tick([box.value], box.checked);
    }
    // Once, when the page comes alive.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [active]);
}
