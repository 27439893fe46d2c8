import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "#e2e/browser.ts";
import { playwrightTally, sum, type Tally, vitestTally } from "./tally.ts";
import { runStep, runSteps } from "./steps.ts";

/**
 * `npm test`: everything. A step that fails does not stop the others, except that journeys need a build. The closing line
 * adds up the tests that ran; a check that failed, or a suite that left no report, counts as one failure.
 */
const folder = mkdtempSync(join(tmpdir(), "console-tests-"));
const tallies: Tally[] = [];

for (const { ok } of await runSteps(["format", "lint", "types"])) tallies.push(checked(ok));

const vitest = join(folder, "vitest.json");
const vitestOk = await runStep("vitest", [`--outputFile.json=${vitest}`]);
tallies.push(vitestTally(report(vitest), vitestOk));

const built = await runStep("build");
tallies.push(checked(built));
if (built) {
  ensureBrowser();
  const playwright = join(folder, "playwright.json");
  const playwrightOk = await runStep("playwright", [], { PLAYWRIGHT_JSON_OUTPUT_FILE: playwright });
  tallies.push(playwrightTally(report(playwright), playwrightOk));
}

rmSync(folder, { recursive: true });
const { passed, failed } = sum(tallies);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function checked(ok: boolean): Tally {
  return { passed: 0, failed: ok ? 0 : 1 };
}

function report(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
