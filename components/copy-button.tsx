"use client";

import { useState } from "react";
import { Icon } from "./icon.tsx";

/** Copies `text`, and says whether it worked. Hidden without JavaScript, where the text beside it can be selected. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [said, say] = useState<"" | "Copied" | "Not copied">("");
  // Browsers have no clipboard for a page that came over plain http.
  const copy = async () => navigator.clipboard.writeText(text);
  return (
    <span className="needs-script relative shrink-0">
      <button
        type="button"
        aria-label={label}
        onClick={() =>
          void copy().then(
            () => say("Copied"),
            () => say("Not copied"),
          )
        }
        onBlur={() => say("")}
        className="rounded-md p-1 text-soft hover:bg-sunken hover:text-ink"
      >
        <Icon name={said === "Copied" ? "check" : "copy"} />
      </button>
      {/* Above the rest: what moved when it comes or goes would be missed by the next click. */}
      <output
        className={
          said
            ? "pointer-events-none absolute right-0 bottom-full z-10 rounded bg-ink px-2 py-0.5 text-xs whitespace-nowrap text-page"
            : "sr-only"
        }
      >
        {said}
      </output>
    </span>
  );
}
