/** One line of a pasted list that holds something. */
export interface NumberLine {
  /** Counted from 1, blank lines included, as an editor shows it. */
  readonly line: number;
  /** What to read as a number: without the quotes and the separator that a spreadsheet's column brings along. */
  readonly text: string;
}

/** A pasted list: its lines, and its heading where the first line is one. */
export interface NumberList {
  readonly lines: readonly NumberLine[];
  readonly heading: string | null;
}

/**
 * Splits what was pasted into lines: one number, many, or a column of a CSV file with quotes, trailing separators and perhaps
 * a heading. Judges no number.
 */
export function readLines(text: string): NumberList {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line: at + 1, text: unquoted(line) }))
    .filter((each) => each.text.trim() !== "");
  const [first, ...others] = lines;
  const isHeading = first !== undefined && others.length > 0 && /^[\p{L}\p{M} _-]+$/u.test(first.text.trim());
  return isHeading ? { lines: others, heading: clip(first.text.trim()) } : { lines, heading: null };
}

/** A text as it may be shown again: short, and with characters that do something instead of being seen made visible. */
export function clip(text: string): string {
  const start = text
    .slice(0, SHOWN)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Bidi_C}]/gu, "\u{FFFD}");
  return text.length > SHOWN ? `${start}…` : start;
}

const SHOWN = 40;

function unquoted(line: string): string {
  const cell = line.replace(/[,;\t]+\s*$/, "");
  const quoted = /^\s*"(.*)"\s*$/s.exec(cell)?.[1];
  // Spreadsheets mark text by an apostrophe, so that +44… is not taken for a formula.
  return (quoted === undefined ? cell : quoted.replaceAll('""', '"')).replace(/^\s*'(?=[+\d])/, "");
}
