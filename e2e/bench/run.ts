import { readdirSync } from "node:fs";
import { startConsole } from "#e2e/console.ts";
import makeTemplate from "#e2e/template.ts";
import { type Bench, type Figure, isReached } from "./figure.ts";
import { visitAsOwner } from "./visit.ts";

/**
 * Runs the benchmarks of this folder, each against a console of its own on the sample, and prints their figures.
 * @param names of files without their `.bench.ts`; none: all
 */
export async function runBenches(names: string[]): Promise<void> {
  const removeTemplate = await makeTemplate();
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".bench.ts"));
  const chosen = files.filter((file) => names.length === 0 || names.includes(file.replace(".bench.ts", "")));
  for (const file of chosen) for (const figure of await run(file)) console.log(line(figure));
  removeTemplate();
}

async function run(file: string): Promise<Figure[]> {
  const { bench } = (await import(`./${file}`)) as { bench: Bench };
  const site = await startConsole();
  try {
    return await bench(visitAsOwner(site));
  } finally {
    await site.stop();
  }
}

function line(figure: Figure): string {
  const { what, value, unit, reach } = figure;
  const goal = "least" in reach ? `≥ ${reach.least}` : `≤ ${reach.most}`;
  const mark = isReached(figure) ? "reached" : "missed";
  return `${what.padEnd(70)} ${value.toFixed(2).padStart(8)} ${unit.padEnd(2)}  ${goal} ${unit}  ${mark}`;
}
