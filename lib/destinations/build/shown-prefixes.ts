/** What the prefixes of a row look like in a list: short, and never just a calling code that others share. */
export interface RowPrefixes {
  readonly callingCode: string;
  readonly name: string;
  readonly prefixes: readonly string[];
}

const FEW = 4;

/** Writes the prefixes of a row for the checklist; `neighbours` are the other rows of its calling code. */
export function shownPrefixes(row: RowPrefixes, neighbours: readonly RowPrefixes[]): string {
  const { callingCode, prefixes } = row;
  if (callingCode === "1" && prefixes.length > FEW) return `+1, ${prefixes.length} area codes`;
  if (!prefixes.includes(callingCode)) return listed(prefixes, callingCode);
  if (neighbours.length === 0) return `+${callingCode}`;
  return `+${callingCode} without ${excepted(callingCode, neighbours)}`;
}

function excepted(callingCode: string, neighbours: readonly RowPrefixes[]): string {
  const prefixes = neighbours.flatMap((neighbour) => neighbour.prefixes);
  if (prefixes.length < FEW) return prefixes.map((prefix) => spaced(prefix, callingCode)).join(", ");
  return new Intl.ListFormat("en-GB").format(neighbours.map(({ name }) => name));
}

function listed(prefixes: readonly string[], callingCode: string): string {
  const ordered = prefixes.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const shown = ordered
    .slice(0, ordered.length > FEW ? FEW - 1 : FEW)
    .map((prefix) => spaced(prefix, callingCode));
  const hidden = ordered.length - shown.length;
  return shown.join(", ") + (hidden > 0 ? ` and ${hidden} more` : "");
}

function spaced(prefix: string, callingCode: string): string {
  return `+${callingCode} ${prefix.slice(callingCode.length)}`;
}
