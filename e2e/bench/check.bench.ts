import { startConsole } from "#e2e/console.ts";
import { validNumbers } from "#lib/destinations/build/valid-numbers.ts";
import { timesAsLong } from "./compare.ts";
import type { Bench, Figure } from "./figure.ts";
import { askAs } from "./keyed.ts";

/** `GET /v1/Check` beside an empty route handler that is asked with the same query. */
export const bench: Bench = async () => {
  const site = await startConsole({ env: { API_REQUESTS_PER_MINUTE: "100000000" } });
  try {
    const ask = askAs(site, "Acme Retail");
    const figures: Figure[] = [];
    for (const [size, times] of [
      [1, 400],
      [100, 100],
    ] as const) {
      const query = validNumbers({ perRegion: 1, perPrefix: 0 })
        .slice(0, size)
        .map((to) => `To=${encodeURIComponent(to)}`)
        .join("&");
      const slower = await timesAsLong(
        () => ask(`/v1/Check?${query}`),
        () => ask(`/bench/route?${query}`),
        { times, atOnce: 4 },
      );
      const what = `check of ${size === 1 ? "1 number" : `${size} numbers`}, requests per second, of an empty route`;
      figures.push({ what, value: 1 / slower, unit: "×", reach: { least: 0.8 } });
    }
    return figures;
  } finally {
    await site.stop();
  }
};
