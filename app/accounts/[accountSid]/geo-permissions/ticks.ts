import { levelOf, rows } from "./row.ts";

/** What a person wants to be different: row id → ticked. Wishes that equal the present state count for nothing. */
export type Wishes = ReadonlyMap<string, boolean>;

export const noWishes: Wishes = new Map();

/** What saving would do now, in the order of the rows. */
export interface Difference {
  enable: string[];
  disable: string[];
  /** Those of `enable` that are high risk and need the acknowledgment. */
  risky: string[];
}

/** What the wishes change in the present state. */
export function differenceOf(enabled: ReadonlySet<string>, wishes: Wishes): Difference {
  const changed = rows
    .map(({ id }) => id)
    .filter((id) => (wishes.get(id) ?? enabled.has(id)) !== enabled.has(id));
  const enable = changed.filter((id) => wishes.get(id));
  return {
    enable,
    disable: changed.filter((id) => !wishes.get(id)),
    risky: enable.filter((id) => levelOf(id) === "high"),
  };
}

/** The wishes with some rows set; a row that is back at its present state is no wish any more. */
export function wish(
  wishes: Wishes,
  enabled: ReadonlySet<string>,
  ids: readonly string[],
  ticked: boolean,
): Wishes {
  const next = new Map(wishes);
  for (const id of ids) {
    if (enabled.has(id) === ticked) next.delete(id);
    else next.set(id, ticked);
  }
  return next;
}

/** "3 to enable, 1 to disable" */
export function inWords({ enable, disable, risky }: Difference): string {
  const parts = [];
  if (enable.length > 0) {
    parts.push(`${enable.length} to enable${risky.length > 0 ? ` (${risky.length} high risk)` : ""}`);
  }
  if (disable.length > 0) parts.push(`${disable.length} to disable`);
  return parts.join(", ") || "No changes";
}
