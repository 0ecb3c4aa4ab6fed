import { expect, it } from 'vitest';
import { addTallies, tallyOfPlaywright, tallyOfVitest } from './tally.ts';

it('counts what vitest reports', () => {
  const green = { numPassedTests: 12, numFailedTests: 0, numFailedTestSuites: 0, success: true };
  expect(tallyOfVitest(green)).toEqual({ passed: 12, failed: 0 });
  expect(tallyOfVitest({ ...green, numFailedTests: 2, success: false })).toEqual({ passed: 12, failed: 2 });
});

it('counts a test file that could not be loaded as a failure', () => {
  const unloaded = { numPassedTests: 12, numFailedTests: 0, numFailedTestSuites: 1, success: false };
  expect(tallyOfVitest(unloaded)).toEqual({ passed: 12, failed: 1 });
});

it('counts what Playwright reports, a test that passed at its second try as failed', () => {
  const report = { stats: { expected: 8, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };
  expect(tallyOfPlaywright(report)).toEqual({ passed: 8, failed: 2 });
});

it('adds the two', () => {
  expect(addTallies({ passed: 1, failed: 2 }, { passed: 3, failed: 4 })).toEqual({ passed: 4, failed: 6 });
});
