/** Who made a row what it is, when (ISO 8601), and the page of that event. */
export interface LastChange {
  by: string | null;
  at: string;
  href: string;
}
