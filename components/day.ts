const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** The day of a moment in UTC: "3 Nov 2026". */
export function dayOf(at: Date): string {
  return day.format(at);
}
