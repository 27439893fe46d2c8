import { readDay } from "#lib/audit/moment.ts";

/** A moment as the wire format has it: `YYYY-MM-DDTHH:mm:ssZ`, whole seconds, UTC. */
export function toWireDate(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** The first millisecond that a date of a query means; undefined for what is no date. A day begins at 00:00 UTC. */
export function firstOf(text: string): Date | undefined {
  return parse(text)?.first;
}

/** The millisecond after the last one that a date of a query means: dates of the wire are whole seconds, and inclusive. */
export function endOf(text: string): Date | undefined {
  return parse(text)?.end;
}

function parse(text: string): { first: Date; end: Date } | undefined {
  const isDay = day.test(text);
  if (!isDay && !moment.test(text)) return undefined;
  const first = new Date(isDay ? `${text}T00:00:00Z` : text);
  if (readDay(text.slice(0, 10)) === undefined || Number.isNaN(first.getTime())) return undefined;
  const end = isDay ? first.getTime() + DAY : Math.floor(first.getTime() / SECOND) * SECOND + SECOND;
  return { first: within(first.getTime()), end: within(end) };
}

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;

// Beyond these, where an offset can lead, a year has more than four digits, or none, which not every database reads.
const FIRST = Date.parse("0001-01-01T00:00:00Z");
const LAST = Date.parse("9999-12-31T23:59:59.999Z");

function within(ms: number): Date {
  return new Date(Math.min(Math.max(ms, FIRST), LAST));
}
