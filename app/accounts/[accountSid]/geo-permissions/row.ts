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
