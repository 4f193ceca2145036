import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../install.mjs'
import { run } from '../run.mjs'

/** Runs one project of vitest.config.ts; what ends badly without a failed test counts as one failure. */
export function runVitest(project, title, files = [], environment = {}) {
  console.log(`\n== ${title}`)
  const folder = mkdtempSync(join(tmpdir(), 'buntwerk-report-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const wellEnded = run('vitest', ['run', '--project', project, ...reporters, ...files], environment)
  const { passed, failed } = read(report)
  rmSync(folder, { recursive: true })
  return { passed, failed: wellEnded ? failed : Math.max(failed, 1) }
}

/** Long, and about what people type or who can be linked to a vote: no other version of the database changes that. */
const sameOnEveryDatabase = /\/(blns|naughty|secret-ballots)\.test\.ts$/

/** The tests that ask for a database of their own. */
export function listDatabaseTests() {
  const files = globSync(['src/**/*.test.{ts,tsx}', 'test/*.test.ts'], { cwd: root })
  const found = files.filter(
    (file) =>
      !sameOnEveryDatabase.test(file) &&
      /freshDatabase|builders\//.test(readFileSync(join(root, file), 'utf8')),
  )
  if (found.length === 0) throw new Error('no test with a database found')
  return found
}

function read(report) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
