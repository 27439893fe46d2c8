import { dayOf } from "./day.ts";
import { LocalInstant } from "./local-instant.tsx";

/**
 * A moment in UTC, "3 Nov 2026, 14:05:09 UTC", as <time>; with `local` also in the reader's own time zone, which the
 * server cannot know and the browser therefore adds; with `exact` to the millisecond, where the moment has any.
 */
export function Instant(props: { at: Date; local?: boolean; exact?: boolean }) {
  const { at, local = false, exact = false } = props;
  const iso = at.toISOString();
  return (
    <>
      <time dateTime={iso} className="whitespace-nowrap tabular-nums">
        {/* Where a page lets it break, it breaks here. */}
        <span className="whitespace-nowrap">{dayOf(at)},</span>{" "}
        <span className="whitespace-nowrap">{timeOf(at, exact)}</span>
      </time>
      {local && <LocalInstant iso={iso} />}
    </>
  );
}

/** The time of a moment in UTC, "14:05:09 UTC", under a heading that names its day, and the reader's own below. */
export function TimeOfDay({ at }: { at: Date }) {
  const iso = at.toISOString();
  return (
    <>
      <time dateTime={iso} title={inUtc(at)} className="whitespace-nowrap tabular-nums">
        {timeOf(at)}
      </time>
      <LocalInstant iso={iso} brief />
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
  return `${dayOf(at)}, ${timeOf(at)}`;
}

function timeOf(at: Date, exact = false): string {
  const milliseconds = exact && at.getMilliseconds() > 0 ? at.toISOString().slice(19, 23) : "";
  return `${clock.format(at)}${milliseconds} UTC`;
}
