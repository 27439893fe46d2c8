"use client";

import { useSyncExternalStore } from "react";

/** The same moment in the browser's time zone, on a line of its own; nothing where that zone is UTC or no script runs. */
export function LocalInstant({ iso }: { iso: string }) {
  const text = useSyncExternalStore(never, () => inLocalTime(iso), nothing);
  return text && <span className="block text-sm whitespace-nowrap text-soft tabular-nums">{text}</span>;
}

const never = () => () => undefined;
const nothing = () => "";

function inLocalTime(iso: string): string {
  const at = new Date(iso);
  if (at.getTimezoneOffset() === 0) return "";
  return at.toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  });
}
