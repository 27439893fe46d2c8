/** How many tests of a suite passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** What vitest's JSON report says. A file that could not be loaded has no tests, and is a failure all the same. */
export function vitestTally(report: unknown, ok: boolean): Tally {
  const {
    numPassedTests: passed = 0,
    numFailedTests: failed = 0,
    testResults = [],
  } = (report ?? {}) as VitestReport;
  const broken = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return honest({ passed, failed: failed + broken.length }, ok);
}

/** What Playwright's JSON report says. Its errors outside of tests are failures too; so is a test that passed at the second try. */
export function playwrightTally(report: unknown, ok: boolean): Tally {
  const { stats, errors = [] } = (report ?? {}) as PlaywrightReport;
  const { expected = 0, unexpected = 0, flaky = 0 } = stats ?? {};
  return honest({ passed: expected, failed: unexpected + flaky + errors.length }, ok);
}

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}

// A runner that says it failed did, whatever its report counts; so did one that ran nothing.
function honest({ passed, failed }: Tally, ok: boolean): Tally {
  return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed };
}

interface VitestReport {
  numPassedTests?: number;
  numFailedTests?: number;
  testResults?: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats?: { expected?: number; unexpected?: number; flaky?: number };
  errors?: unknown[];
}
