// Reads how many tests passed and failed out of the reports of the two runners.
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** A file that could not even be loaded has no test to count: it counts for one failure. */
export function tallyOfVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = report as Record<string, unknown>;
  const failed = Number(numFailedTests) || (success === true ? 0 : Math.max(1, Number(numFailedTestSuites)));
  return { passed: Number(numPassedTests), failed };
}

/** A test that passed at a second try passed, but is no proof: Playwright calls it flaky, and so it fails here. */
export function tallyOfPlaywright(report: unknown): Tally {
  const { stats, errors } = report as {
    readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
    readonly errors?: readonly unknown[];
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + (errors?.length ?? 0) };
}

export function addTallies(one: Tally, other: Tally): Tally {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
