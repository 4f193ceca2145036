import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** The scripts a page can ask for by name; each is a file of this folder. */
export const islandNames = ['autosave', 'counter', 'live', 'once', 'plan', 'progress', 'reorder'] as const
export type IslandName = (typeof islandNames)[number]

/** One file under /assets: the name in our sources, and the file name with the hash of its content. */
export interface BuiltAsset {
  readonly name: string
  readonly file: string
  readonly bytes: Uint8Array
}

/** Bundles the style sheet, the fonts it names, the mark and the islands in memory; takes about 100 ms. */
export function buildAssets(): BuiltAsset[] {
  // Required here and not imported above: loading the bundler costs a started server 100 ms it never uses.
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild')
  const ui = join(import.meta.dirname, '..')
  const { metafile, outputFiles } = buildSync({
    absWorkingDir: ui,
    entryPoints: ['styles/site.css', 'images/mark.svg', ...islandNames.map((name) => `browser/${name}.ts`)],
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  return outputFiles.map(({ path, contents }) => {
    const file = basename(path)
    const output = metafile.outputs[`assets/${file}`]
    const source = output?.entryPoint ?? Object.keys(output?.inputs ?? {})[0]
    if (!source) throw new Error(`no source known for the asset ${file}`)
    return { name: basename(source), file, bytes: contents }
  })
}

/** Writes the assets for production: each file, its compressed twins, and the list of names; called by the bundle script. */
export function writeAssets(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const assets = buildAssets()
  for (const { file, bytes } of assets) {
    writeFileSync(join(folder, file), bytes)
    if (file.endsWith('.woff2')) continue
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes))
    writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }))
  }
  const names = Object.fromEntries(assets.map(({ name, file }) => [name, file]))
  writeFileSync(join(folder, 'names.json'), JSON.stringify(names, null, 2))
}
