import { rows as destinationRows } from "#lib/destinations/destinations.generated.ts";
import { riskOf, type RiskLevel } from "#lib/destinations/risk.ts";

/** One row of the checklist. Without its prefixes: the browser loads that table only when somebody types a number. */
export type Row = (typeof destinationRows)[number];

/** Every row, by name. */
export const rows: readonly Row[] = destinationRows;

/** How risky a row is. */
export function levelOf(id: string): RiskLevel {
  return riskOf(id).level;
}

/** Whether anybody may tick the row. */
export function canBeEnabled(row: Row): boolean {
  return levelOf(row.id) !== "undeliverable";
}

/** What is said of the numbers of a row, or why it cannot be ticked; "" for nothing. */
export function noteOf(row: Row): string {
  return canBeEnabled(row)
    ? (row.note ?? "")
    : "Sanctions stop messages to this destination. It cannot be enabled.";
}

/** Whether the shown prefixes of a row leave some out, such as "+1, 359 area codes". */
export function hasMorePrefixes(row: Row): boolean {
  return /\d+ (area codes|more)/.test(row.shownPrefixes);
}
