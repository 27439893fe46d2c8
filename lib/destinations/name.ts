import { rows } from "./destinations.generated.ts";

const names = new Map(rows.map(({ id, name }) => [id, name]));

/** The name of a destination by its id; the id itself where there is no such row. Without the table of prefixes, so that the browser can have it. */
export function nameOf(id: string): string {
  return names.get(id) ?? id;
}
