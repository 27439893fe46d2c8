"use client";

import { useEffect, useRef } from "react";

/** Closes the <details> it stands in on Escape (giving the focus back to its summary) and on a click or focus elsewhere. */
export function MenuCloser() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const menu = here.current?.closest("details");
    if (!menu) return undefined;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    menu.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
      menu.removeEventListener("keydown", escape);
    };
  }, []);
  return <span ref={here} hidden />;
}
