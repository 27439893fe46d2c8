import type { Visit } from "./visit.ts";

/** One measured figure, and what the design wants it to reach. */
export interface Figure {
  what: string;
  /** A ratio to the empty page, action or route of the same build, or a size. */
  value: number;
  unit: "×" | "kB";
  reach: { least: number } | { most: number };
}

/** A file of this folder named `*.bench.ts` exports this as `bench`; `npm run bench` finds and runs it. */
export type Bench = (visit: Visit) => Promise<Figure[]>;

/** Whether a figure is where the design wants it. */
export function isReached({ value, reach }: Figure): boolean {
  return "least" in reach ? value >= reach.least : value <= reach.most;
}
