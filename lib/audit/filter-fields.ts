/** The fields of a filter by their names in an address: what people call them, and what is wrong with a value that is not understood. */
export const filterFields = {
  account: { label: "Account", problem: "is not an account of this log" },
  actor: { label: "Who", problem: "is nobody in this log" },
  type: { label: "Kind of event", problem: "is not a kind of event" },
  country: { label: "Country", problem: "is not a country of the list" },
  address: { label: "IP address", problem: "is not an IP address, such as 203.0.113.24" },
  from: { label: "From", problem: "is not a date, such as 2026-01-31" },
  to: { label: "To", problem: "is not a date, such as 2026-01-31" },
  "high-risk": { label: "Only high risk", problem: "is not 1" },
  denied: { label: "Only denied", problem: "is not 1" },
  before: { label: "Page", problem: "is not a position in the log" },
  after: { label: "Page", problem: "is not a position in the log" },
} as const;

export type FilterField = keyof typeof filterFields;

/** A part of an address that was not understood, and is left out. */
export interface Misread {
  field: FilterField;
  value: string;
}

/** The fields that were not understood by the names that people know: `Country, From`. */
export function misreadLabels(wrong: readonly Misread[]): string {
  return [...new Set(wrong.map(({ field }) => filterFields[field].label))].join(", ");
}

/** Why a value was not understood. */
export function problemOf({ field, value }: Misread): string {
  return `“${value.slice(0, 60)}” ${filterFields[field].problem}`;
}
