"use client";

import { useState } from "react";
import { Icon } from "./icon.tsx";

/** Copies `text`; says so where it worked. Hidden without JavaScript, where the text beside it can be selected. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <>
      <button
        type="button"
        aria-label={label}
        onClick={() => void copy().catch(() => setCopied(false))}
        onBlur={() => setCopied(false)}
        className="needs-script rounded-md p-1 text-soft hover:bg-sunken hover:text-ink"
      >
        <Icon name={copied ? "check" : "copy"} />
      </button>
      <output className="sr-only">{copied ? "Copied" : ""}</output>
    </>
  );
}
