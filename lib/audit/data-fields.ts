/** The value as an object; an empty one where it is none. */
export function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** What a changed field became, where that is text; "" elsewhere. */
export function updated(change: unknown): string {
  return text(fields(change)["updated"]);
}

/** What a changed field was, where that is text; "" elsewhere. */
export function previous(change: unknown): string {
  return text(fields(change)["previous"]);
}

/** The value where it is text; "" elsewhere. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
