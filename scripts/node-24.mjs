// Plain JavaScript that Node 20 can run.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { refuse, root } from './install.mjs'

/** Resolves in Node 24 or later; in an older one the script is run again by the Node that npm brought. */
export async function ensureNode24(script) {
  if (isFit(process.versions.node)) return
  const brought = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (!existsSync(brought)) {
    refuse(
      `Buntwerk braucht Node 24 oder neuer, hier läuft ${process.version}, und für ${process.platform}-${process.arch} bringt npm keines mit.`,
      `Buntwerk needs Node 24 or later; this is ${process.version}, and npm brings none for ${process.platform}-${process.arch}.`,
    )
  }
  process.exit(await runAgain(brought, script))
}

const isFit = (version) => Number.parseInt(version, 10) >= 24

/** The child gets our signals, and we end as it ends. */
function runAgain(node, script) {
  const child = spawn(node, [...process.execArgv, script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}
