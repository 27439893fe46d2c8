/** Who made a row what it is, when (ISO 8601), and the page of that event. */
export interface LastChange {
  by: string | null;
  at: string;
  href: string;
}

/** The day of a change, UTC. */
export function dayOf({ at }: LastChange): string {
  return day.format(new Date(at));
}

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
