const form = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?)?Z?$/;

/** The last day that an address can name. As the end of a filter it means that there is none. */
export const lastDay = "9999-12-31";

/**
 * A moment in an address, in UTC, whole days at their beginning: 2026-01-31T12:00, as a native form sends it. undefined for
 * anything else, for what no calendar has (31 February, 24:00), and for the year 0, which PostgreSQL does not know.
 */
export function readMoment(text: string): Date | undefined {
  if (!form.test(text) || text.startsWith("0000")) return undefined;
  const bare = text.replace("Z", "");
  const at = new Date(bare.includes("T") ? `${bare}Z` : `${bare}T00:00Z`);
  // 31 February parses, but to another day.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(bare) ? at : undefined;
}

/** A day in an address: 2026-01-31. undefined for anything else. */
export function readDay(text: string): string | undefined {
  return text.length === lastDay.length && readMoment(text) ? text : undefined;
}

/** A moment as an address and a native form have it, with milliseconds only where it has some. */
export function momentText(at: Date): string {
  return at.toISOString().replace(/(\.000)?Z$/, "");
}
