import { startConsole } from "#e2e/console.ts";
import { validNumbers } from "#lib/destinations/build/valid-numbers.ts";
import { parts } from "#lib/parts.ts";
import { timesAsLong } from "./compare.ts";
import type { Bench, Figure } from "./figure.ts";
import { askAs } from "./keyed.ts";

/** `GET /v1/Check` beside an empty route handler that is asked with the same queries. */
export const bench: Bench = async () => {
  const site = await startConsole({ env: { API_REQUESTS_PER_MINUTE: "100000000" } });
  try {
    const ask = askAs(site, "Acme Retail");
    const figures: Figure[] = [];
    const numbers = validNumbers({ perRegion: 100, perPrefix: 0 });
    for (const [size, times] of [
      [1, 400],
      [100, 100],
    ] as const) {
      const queries = queriesOf(numbers, size);
      const next = (path: string) => (i: number) => ask(`${path}?${queries[i % queries.length]!}`);
      const slower = await timesAsLong(next("/v1/Check"), next("/bench/route"), { times, atOnce: 4 });
      const what = `check of ${size === 1 ? "1 number" : `${size} numbers`}, requests per second, of an empty route`;
      figures.push({ what, value: 1 / slower, unit: "×", reach: { least: 0.8 } });
    }
    return figures;
  } finally {
    await site.stop();
  }
};

// Numbers from all over the world, others with each request: a gateway seldom asks twice for the same.
function queriesOf(numbers: readonly string[], size: number): string[] {
  const mixed = numbers.map((_, at) => numbers[(at * 997) % numbers.length]!);
  const queries: string[] = [];
  for (const some of parts(mixed, size))
    queries.push(some.map((to) => `To=${encodeURIComponent(to)}`).join("&"));
  return queries;
}
