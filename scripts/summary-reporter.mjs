/** A web-test-runner reporter that writes passed and failed over all browsers where TEST_SUMMARY says. */
import { writeFileSync } from 'node:fs';

export function summaryReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const path = process.env.TEST_SUMMARY;
      if (!path) return;
      const totals = { passed: 0, failed: 0 };
      for (const { testResults, passed, errors } of sessions) {
        const before = totals.failed;
        if (testResults) count(testResults, totals);
        if (!passed && (errors.length > 0 || totals.failed === before)) totals.failed += 1;
      }
      writeFileSync(path, JSON.stringify(totals));
    },
  };
}

function count({ tests, suites }, totals) {
  for (const { skipped, passed } of tests) {
    if (!skipped) totals[passed ? 'passed' : 'failed'] += 1;
  }
  for (const suite of suites) count(suite, totals);
}
