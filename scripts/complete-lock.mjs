// Run after npm install has changed package-lock.json: node scripts/complete-lock.mjs
//
// npm leaves a package for another platform out of the lock when the registry of the day does not offer it, and then
// npm ci refuses the whole lock as "not in sync". This writes the missing entries from what their parents ask for.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const missing = Object.entries(lock.packages).flatMap(([parent, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(parent, name))
    .map(([name, version]) => [`node_modules/${name}`, describe(name, version, entry)]),
)
const packages = [...Object.entries(lock.packages), ...missing].toSorted(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
console.log(`${missing.length} entries added`)

function isLocked(parent, name) {
  const folders = [parent, ...parent.split('/node_modules/').slice(0, -1), ''].map((folder) =>
    folder ? `${folder}/` : '',
  )
  return folders.some((folder) => lock.packages[`${folder}node_modules/${name}`])
}

function describe(name, version, { dev }) {
  if (!/^\d/.test(version))
    throw new Error(`${name} is asked for as ${version}: no exact version to write down`)
  const os = [
    'android',
    'darwin',
    'freebsd',
    'linux',
    'netbsd',
    'openbsd',
    'openharmony',
    'sunos',
    'win32',
    'aix',
    'wasi',
  ].find((os) => name.includes(os))
  const cpu = /(arm64|x64|ia32|ppc64|s390x|riscv64|loong64|mips64el|wasm32|arm)/.exec(
    name
      .split('/')
      .at(-1)
      .replace(os ?? '', ''),
  )?.[1]
  if (!cpu) throw new Error(`no platform in the name ${name}`)
  const libc = name.endsWith('musl') ? { libc: ['musl'] } : name.endsWith('gnu') ? { libc: ['glibc'] } : {}
  return { version, cpu: [cpu], ...(dev && { dev }), ...libc, optional: true, ...(os && { os: [os] }) }
}
