/** The id of what names a key in the table. */
export function rowId(keySid: string): string {
  return `key-${keySid}`;
}
