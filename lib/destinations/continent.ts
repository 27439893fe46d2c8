/** The groups of the checklist, in its order. */
export const continentNames = [
  "Africa",
  "Asia",
  "Europe",
  "North America",
  "Oceania",
  "South America",
] as const;

export type Continent = (typeof continentNames)[number];
