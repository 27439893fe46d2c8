import { readFileSync } from "node:fs";

/** Reads a tab-separated file of `lib/destinations/data`, whose first line names the columns. */
export function readTable(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), "utf8");
  const [head, ...lines] = text.trimEnd().split("\n");
  const columns = head!.split("\t");
  return lines.map((line) => {
    const fields = line.split("\t");
    return Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? ""]));
  });
}
