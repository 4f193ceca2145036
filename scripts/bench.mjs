// npm run bench -- start   (the name of a file in bench/)
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'
import { run } from './run.mjs'

const known = globSync('bench/*.ts', { cwd: root }).map((path) => path.slice('bench/'.length, -'.ts'.length))
const [name, ...options] = process.argv.slice(2)
if (name !== undefined && known.includes(name)) {
  process.exitCode = run('tsx', [join('bench', `${name}.ts`), ...options]) ? 0 : 1
} else {
  console.error(`npm run bench -- <${known.join(' | ')}>`)
  process.exitCode = 1
}
