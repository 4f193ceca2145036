import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'
import { ownSourceMap } from './own-source-map.mjs'

const sources = [
  'src',
  'packages',
  'seeds',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'scripts/bundle.mjs',
  'scripts/own-source-map.mjs',
]

/** Bundles the server into dist/server.js when a source has changed since; docs/decisions/0004-one-bundle.md. */
export async function ensureBundle() {
  const stamp = join(root, 'dist/sources.txt')
  const today = sources.flatMap((source) => describe(join(root, source))).join('\n')
  if (today === read(stamp)) return
  const { build, stop } = await import('esbuild')
  await build(options)
  await stop()
  const map = join(root, 'dist/server.js.map')
  writeFileSync(map, JSON.stringify(ownSourceMap(JSON.parse(readFileSync(map, 'utf8')))))
  const { writeAssets } = await import('../src/ui/browser/build.ts')
  writeAssets(join(root, 'dist/assets'))
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, today)
}

/** Packages with binaries and esbuild itself stay outside; packages that ask for `require` get one. */
const options = {
  absWorkingDir: root,
  entryPoints: ['src/server.ts'],
  outfile: 'dist/server.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'error',
  external: ['@node-rs/*', '@myriaddreamin/*', 'esbuild', 'pg-native'],
  banner: {
    js: "import { createRequire as requireOfBundle } from 'node:module'; const require = requireOfBundle(import.meta.url);",
  },
}

/** Path, size and moment of change: reading 500 files takes longer than starting the server. */
function describe(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [`${path} ${found.size} ${found.mtimeMs}`]
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => describe(join(path, name)))
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
