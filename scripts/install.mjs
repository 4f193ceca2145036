// Plain JavaScript that Node 20 can run: npm on a fresh machine starts here.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Installs what package-lock.json names, when it is not installed already. What a developer has installed in full stays
 * installed in full. No install script of any package is run; nothing here needs one.
 */
export function ensureInstalled({ full }) {
  const wanted = readLock('package-lock.json') ?? {}
  const found = readLock('node_modules/.package-lock.json')
  const everything = full || Object.values(found ?? {}).some((entry) => entry.dev)
  if (found && isInstalled(wanted, found, everything)) return
  console.log('Buntwerk wird installiert … / Installing Buntwerk …')
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = runNpm(everything ? options : [...options, '--omit=dev'])
  if (status === 0) return
  refuse(
    'Die Installation mit npm ci ist fehlgeschlagen: Bitte die Meldung darüber lesen und die Verbindung zur Registry prüfen.',
    'The installation by npm ci failed: please read the message above and check the connection to the registry.',
  )
}

export function refuse(german, english) {
  console.error(`${german} / ${english}`)
  process.exit(1)
}

/** npm writes the second file as its last step, so an interrupted installation has none. */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Optional packages may be for another platform: they must only not be there in another version. */
function isInstalled(wanted, found, everything) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link || (entry.dev && !everything)) return true
    const installed = found[path]
    if (!installed) return Boolean(entry.optional || entry.devOptional)
    return installed.version === entry.version
  })
}

/** The npm that runs us, or the one in the PATH. */
function runNpm(options) {
  const npm = process.env.npm_execpath
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  return spawnSync(program, [...first, ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
}
