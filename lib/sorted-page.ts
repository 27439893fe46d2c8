/** One page of a list, and the cursors of the pages beside it; undefined at an end of the list. "" is the first page. */
export interface SortedPage<T> {
  rows: readonly T[];
  previous: string | undefined;
  next: string | undefined;
}

/** How a list is ordered: by these values, each compared by its own function, which must tell any two rows apart. */
export interface Order<T, K extends readonly unknown[]> {
  keyOf: (row: T) => K;
  compare: (a: K, b: K) => number;
}

/**
 * The page of a sorted list that begins after a cursor. The cursor carries the place in the order, not the row, so that it
 * still fits when rows came, went or changed meanwhile. An unreadable cursor is the first page.
 */
export function pageAfter<T, K extends readonly unknown[]>(
  sorted: readonly T[],
  { keyOf, compare }: Order<T, K>,
  cursor: string,
  size: number,
): SortedPage<T> {
  const key = readCursor(cursor, sorted[0] && keyOf(sorted[0]));
  const found = key === null ? 0 : sorted.findIndex((row) => compare(keyOf(row), key) > 0);
  const start = found === -1 ? sorted.length : found;
  const end = start + size;
  const cursorOf = (index: number) => (index < 0 ? "" : writeCursor(keyOf(sorted[index]!)));
  return {
    rows: sorted.slice(start, end),
    previous: start > 0 ? cursorOf(start - size - 1) : undefined,
    next: end < sorted.length ? cursorOf(end - 1) : undefined,
  };
}

function writeCursor(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

// Whatever comes from an address must have the shape of a key of this list.
function readCursor<K extends readonly unknown[]>(cursor: string, model: K | undefined): K | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const fits =
      Array.isArray(key) &&
      key.length === model?.length &&
      key.every((value, i) => typeof value === typeof model[i]);
    return fits ? (key as unknown as K) : null;
  } catch {
    return null;
  }
}
