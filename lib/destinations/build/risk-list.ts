import { readTable } from "./table.ts";

/** Destination id, level and the letters of its sources, in the order of `data/risk-list.tsv`. */
export function buildRisks(): [id: string, level: string, sources: string][] {
  return readTable("risk-list.tsv").map(({ iso2, level, sources }) => [
    iso2!,
    level!,
    sources!.replaceAll(" ", ""),
  ]);
}
