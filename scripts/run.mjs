import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { root } from './install.mjs'

/** The programs that npm installed come first, and this very Node runs them. */
const path = [join(root, 'node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(delimiter)

/** Runs one program in the project's folder and says how it ended. */
export function run(program, options, environment = {}) {
  const env = { ...process.env, ...environment, PATH: path }
  const { status, error } = spawnSync(program, options, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error) console.error(error.message)
  return status === 0
}

/** Runs all steps, also after one failed, and lists how each ended. */
export function runAll(steps) {
  const results = steps.map(([name, program, ...options]) => {
    const began = performance.now()
    const passed = run(program, options)
    return { name, passed, seconds: ((performance.now() - began) / 1000).toFixed(1) }
  })
  for (const { name, passed, seconds } of results)
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  return results
}
