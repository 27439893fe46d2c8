import { continentNames } from "./continent.ts";
import type { Destination } from "./destination.ts";

/** Everything of a row but its prefixes, which the prefix table holds. */
export type Row = Omit<Destination, "prefixes">;

// The rows travel to every browser that opens a checklist: as lines they are a fifth smaller, compressed, than as objects.

/** A row as a line: what most rows have alike is left out. */
export function packRow({ covers, name, alternativeNames, callingCode, ...row }: Row): string {
  const shown = row.shownPrefixes === `+${callingCode}` ? "" : row.shownPrefixes;
  const continent = continentNames.indexOf(row.continent);
  const fields = [
    covers.join("+"),
    name,
    callingCode,
    continent,
    shown,
    row.note ?? "",
    alternativeNames.join("|"),
  ];
  return fields.join("\t").trimEnd();
}

/** The row of a line. */
export function unpackRow(line: string): Row {
  const [covered, name, callingCode, continent, shown, note, alternatives] = line.split("\t");
  const covers = covered!.split("+");
  return {
    id: covers[0]!,
    covers,
    name: name!,
    alternativeNames: alternatives ? alternatives.split("|") : [],
    callingCode: callingCode!,
    shownPrefixes: shown || `+${callingCode}`,
    continent: continentNames[Number(continent)]!,
    note: note || null,
  };
}
