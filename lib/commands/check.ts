import { runSteps } from "./steps.ts";

/** `npm run check`: format, lint with import zones, types. Seconds, for before each commit. */
const results = await runSteps(["format", "lint", "types"]);
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
