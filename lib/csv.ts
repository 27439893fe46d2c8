/** A value that a cell can hold. null and undefined become an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/** Goes in front of a file, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = "\uFEFF";

/** One line of a CSV file (RFC 4180, with its line end), safe to open in a spreadsheet: no cell is taken for a formula. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(typeof cell === "number" ? String(cell) : harmless(String(cell ?? "")))).join(",")}\r\n`;
}

// Spreadsheets trim what nobody sees (spaces of every kind, line ends, tabs, byte order marks, other control and format
// characters) before they look for a formula. The full-width signs are signs to them too.
const formula = /^[\p{White_Space}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
const invisibleStart = /^[\t\r\n]/;

// An apostrophe in front makes it text.
function harmless(text: string): string {
  return formula.test(text) || invisibleStart.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n;\t]|^\p{White_Space}|\p{White_Space}$/u.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
