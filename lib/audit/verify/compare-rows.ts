import { words } from "#lib/audit/event-types.ts";
import { storedMoment } from "#lib/audit/stored-moment.ts";
import type { Findings } from "./problem.ts";
import type { Fact, Told } from "./state.ts";

interface Comparison {
  /** What a row is, as in "the API key". */
  what: string;
  told: ReadonlyMap<string, Told>;
  /** Rows that may go without an event. */
  mayBeGone?: boolean;
  findings: Findings;
}

/** A row by its key, and what is stored of it. */
export type Stored = readonly [key: string, facts: Readonly<Record<string, Fact>>];

/** Compares rows with what their events say: each has been made by one, none is missing, and every fact that an event carries is so. */
export function compareRows(
  rows: Iterable<Stored>,
  { what, told, mayBeGone = false, findings }: Comparison,
): void {
  const unseen = new Map(told);
  for (const [key, stored] of rows) {
    const by = unseen.get(key);
    unseen.delete(key);
    if (by) compareFacts(`${what} ${key}`, stored, by, findings);
    else findings.add(null, `no event has made ${what} ${key}: the row was added by hand`);
  }
  if (mayBeGone) return;
  for (const [key, { seq }] of unseen) findings.add(seq, `${what} ${key} has events, but is not there`);
}

/** Compares one row with what its events say. */
export function compareFacts(
  name: string,
  stored: Stored[1],
  { seq, facts }: Told,
  findings: Findings,
): void {
  for (const [fact, told] of Object.entries(facts))
    if (stored[fact] !== told)
      findings.add(
        seq,
        `the ${words(fact).toLowerCase()} of ${name} is ${stored[fact]}, but its events say ${told}: the row was changed by hand`,
      );
}

/** A moment of a row, as events carry it. */
export function moment(at: Date | null): string | null {
  return at && storedMoment(at);
}
