// npm run check: everything but the behaviour. Exactly this runs in CI.
import { runAll } from './run.mjs'

export const checkSteps = [
  ['format and imports', 'biome', 'ci', '--error-on-warnings', '.'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['types', 'tsc', '--noEmit'],
  ['unused code', 'knip', '--no-config-hints'],
  [
    'architecture and schema',
    'vitest',
    'run',
    '--project',
    'unit',
    'test/architecture.test.ts',
    'test/schema.test.ts',
  ],
]

if (import.meta.main) {
  const failed = runAll(checkSteps).filter((step) => !step.passed)
  process.exitCode = failed.length === 0 ? 0 : 1
}
