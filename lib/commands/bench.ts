import { forgetConfiguration } from "#e2e/forget-configuration.ts";

/** `npm run bench`: the figures that the design wants, as ratios to the empty page, action and route of the same build. */
forgetConfiguration();
const { runBenches } = await import("#e2e/bench/run.ts");
await runBenches(process.argv.slice(2));
