import { checkSteps } from '../check.mjs'
import { runAll } from '../run.mjs'
import { ensureDebianPackages } from './debian-packages.mjs'
import { withPostgres15 } from './postgres-15.mjs'
import { listDatabaseTests, runVitest } from './vitest.mjs'

/** Check, all tests on the embedded PostgreSQL, those with a database on PostgreSQL 15 too, journeys; the exit code. */
export async function testEverything() {
  ensureDebianPackages()
  const checks = runAll(checkSteps)
  const runs = [
    {
      passed: checks.filter((step) => step.passed).length,
      failed: checks.filter((step) => !step.passed).length,
    },
    runVitest('unit', 'everything without a browser, on the embedded PostgreSQL'),
    await withPostgres15((url) =>
      runVitest('unit', 'what needs a database, on PostgreSQL 15', listDatabaseTests(), {
        TEST_DATABASE_URL: url,
      }),
    ),
    runVitest('journeys', 'journeys in Chromium'),
  ]
  const passed = runs.reduce((sum, run) => sum + run.passed, 0)
  const failed = runs.reduce((sum, run) => sum + run.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}
