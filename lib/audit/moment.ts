const form = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?)?Z?$/;

/** A moment in an address, in UTC, whole days at their beginning: 2026-01-31T12:00, as a native form sends it. undefined for anything else. */
export function readMoment(value: string | string[] | undefined): Date | undefined {
  if (typeof value !== "string" || !form.test(value)) return undefined;
  const text = value.includes("T") ? value : `${value}T00:00`;
  const at = new Date(text.endsWith("Z") ? text : `${text}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** A moment as an address and a native form have it. */
export function momentText(at: Date): string {
  return at.toISOString().replace(/(\.000)?Z$/, "");
}
