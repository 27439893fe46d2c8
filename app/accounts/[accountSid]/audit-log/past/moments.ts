import { firstOf, type Query } from "#lib/audit/filter.ts";
import { momentText, readMoment } from "#lib/audit/moment.ts";

type Field = "at" | "until";

/** The moments that an address asks for. */
export interface Moments {
  /** What the form shows: what was typed, as long as something is wrong with it. */
  typed: Record<Field, string>;
  errors: { [F in Field]?: string };
  /** What is to be answered, the earlier moment first; none where something is wrong. */
  moments: Date[];
}

const DAY = 24 * 3_600_000;

/** Reads one moment or two from the query of an address; the last day where it asks for none. */
export function readMoments(query: Query, now: Date): Moments {
  const typed = { at: firstOf(query["at"]) ?? "", until: firstOf(query["until"]) ?? "" };
  if (!typed.at && !typed.until) return lastDay(now);
  const errors: Moments["errors"] = {};
  for (const field of ["at", "until"] as const)
    if (typed[field] && !readMoment(typed[field]))
      errors[field] = `“${typed[field].slice(0, 60)}” is not a moment, such as 2026-01-31T12:00`;
  if (!typed.at) errors.at = "Say this moment too: the other one is compared with it";
  if (errors.at || errors.until) return { typed, errors, moments: [] };
  return asked([typed.at, typed.until].flatMap((text) => readMoment(text) ?? []));
}

/** The moments as an address asks for them when it has exactly these. */
export function asked(moments: readonly Date[]): Moments {
  const sorted = moments.toSorted((a, b) => a.getTime() - b.getTime());
  const [at = "", until = ""] = sorted.map(momentText);
  return { typed: { at, until }, errors: {}, moments: sorted };
}

function lastDay(now: Date): Moments {
  const second = Math.floor(now.getTime() / 1000) * 1000;
  return asked([new Date(second - DAY), new Date(second)]);
}
