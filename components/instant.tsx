import { dayOf } from "./day.ts";
import { LocalInstant } from "./local-instant.tsx";

/**
 * A moment in UTC, "3 Nov 2026, 14:05:09 UTC", as <time>; with `local` also in the reader's own time zone, which the
 * server cannot know and the browser therefore adds.
 */
export function Instant({ at, local = false }: { at: Date; local?: boolean }) {
  const iso = at.toISOString();
  return (
    <>
      <time dateTime={iso} className="whitespace-nowrap tabular-nums">
        {/* Where a page lets it break, it breaks here. */}
        <span className="whitespace-nowrap">{dayOf(at)},</span>{" "}
        <span className="whitespace-nowrap">{clock.format(at)} UTC</span>
      </time>
      {local && <LocalInstant iso={iso} />}
    </>
  );
}

/** The day of a moment in UTC, "3 Nov 2026", with the full moment in its title. */
export function Day({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()} title={inUtc(at)} className="whitespace-nowrap">
      {dayOf(at)}
    </time>
  );
}

const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZone: "UTC",
});

function inUtc(at: Date): string {
  return `${dayOf(at)}, ${clock.format(at)} UTC`;
}
