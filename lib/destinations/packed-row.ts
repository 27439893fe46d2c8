import { continentNames } from "./continent.ts";
import type { Destination } from "./destination.ts";

/** Everything of a row but its prefixes and the other names that find it: what a browser has to have to show it. */
export type Row = Omit<Destination, "prefixes" | "alternativeNames">;

// The rows travel to every browser that opens a checklist. As lines they weigh about two thirds, compressed, of what they do as objects.

/** A row as a line: what most rows have alike is left out. */
export function packRow({ covers, name, callingCode, ...row }: Row): string {
  const shown = row.shownPrefixes === `+${callingCode}` ? "" : row.shownPrefixes;
  const continent = continentNames.indexOf(row.continent);
  const fields = [covers.join("+"), name, callingCode, continent, shown, row.note ?? ""];
  return fields.join("\t").trimEnd();
}

/** The row of a line. */
export function unpackRow(line: string): Row {
  const [covered, name, callingCode, continent, shown, note] = line.split("\t");
  const covers = covered!.split("+");
  return {
    id: covers[0]!,
    covers,
    name: name!,
    callingCode: callingCode!,
    shownPrefixes: shown || `+${callingCode}`,
    continent: continentNames[Number(continent)]!,
    note: note || null,
  };
}
