import { expect, test } from "vitest";
import { playwrightTally, sum, vitestTally } from "./tally.ts";

test("adds up what the suites report", () => {
  const vitest = vitestTally({ numPassedTests: 40, numFailedTests: 2, testResults: [] }, false);
  const playwright = playwrightTally({ stats: { expected: 7, unexpected: 1, flaky: 1 }, errors: [] }, false);
  expect(sum([vitest, playwright, { passed: 0, failed: 1 }])).toEqual({ passed: 47, failed: 5 });
});

test("a test file that does not load is a failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  const fine = { status: "passed", assertionResults: [{ status: "passed" }] };
  const failing = { status: "failed", assertionResults: [{ status: "failed" }] };
  const testResults = [broken, fine, failing];
  expect(vitestTally({ numPassedTests: 1, numFailedTests: 1, testResults }, false)).toEqual({
    passed: 1,
    failed: 2,
  });
});

test("a suite that ran nothing, said nothing or ended badly is a failure", () => {
  expect(vitestTally(undefined, false)).toEqual({ passed: 0, failed: 1 });
  expect(vitestTally({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, true)).toEqual({
    passed: 0,
    failed: 1,
  });
  expect(playwrightTally({ stats: { expected: 3 } }, false)).toEqual({ passed: 3, failed: 1 });
  expect(playwrightTally({ stats: { expected: 3 }, errors: [{}] }, false)).toEqual({ passed: 3, failed: 1 });
});
