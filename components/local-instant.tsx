"use client";

import { useSyncExternalStore } from "react";

/**
 * The same moment in the browser's time zone, on a line of its own; nothing where that zone is UTC or no script runs. `brief`
 * leaves the day out where it is the one in UTC as well.
 */
export function LocalInstant({ iso, brief = false }: { iso: string; brief?: boolean }) {
  const text = useSyncExternalStore(never, () => inLocalTime(iso, brief), nothing);
  return text && <span className="block text-sm whitespace-nowrap text-soft tabular-nums">{text}</span>;
}

const never = () => () => undefined;
const nothing = () => "";

function inLocalTime(iso: string, brief: boolean): string {
  const at = new Date(iso);
  if (at.getTimezoneOffset() === 0) return "";
  const sameDay = at.getDate() === at.getUTCDate();
  return at.toLocaleString("en-GB", {
    ...(brief && sameDay ? {} : ({ day: "numeric", month: "short", year: "numeric" } as const)),
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  });
}
