/** Rows in parts of at most `size`: engines limit the number of parameters of one statement. */
export function* parts<T>(rows: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size);
}
