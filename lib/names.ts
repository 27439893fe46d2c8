const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Orders names as people do: "Line 2" before "Line 10", whatever the case. Made here, because engines order text differently. */
export function byName(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Makes the test "does what was typed occur in one of these texts", whatever the case. Nothing typed occurs everywhere. */
export function textMatcher(typed: string): (...texts: (string | null)[]) => boolean {
  const wanted = typed.trim().toLowerCase();
  return (...texts) => texts.some((text) => text?.toLowerCase().includes(wanted));
}
