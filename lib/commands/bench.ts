import { runBenches } from "#e2e/bench/run.ts";

/** `npm run bench`: the figures that the design wants, as ratios to the empty page, action and route of the same build. */
await runBenches(process.argv.slice(2));
