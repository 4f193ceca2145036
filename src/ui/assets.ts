import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { type BuiltAsset, buildAssets } from './browser/build.ts'

type Encoding = 'br' | 'gzip'
interface Asset extends BuiltAsset {
  readonly compressed: Partial<Record<Encoding, Uint8Array>>
}

/** GET /assets/…: the address carries the content's hash, so an answer is good for ever. */
export const assetRoutes = new Hono().get('/:file', (c) => {
  const asset = loadAssets().byFile.get(c.req.param('file'))
  if (!asset) return c.notFound()
  const encoding = chooseEncoding(asset, c.req.header('accept-encoding') ?? '')
  c.header('content-type', contentTypes[extname(asset.file)] ?? 'application/octet-stream')
  c.header('cache-control', 'public, max-age=31536000, immutable')
  c.header('vary', 'accept-encoding')
  if (encoding) c.header('content-encoding', encoding)
  return c.body(((encoding && asset.compressed[encoding]) ?? asset.bytes) as Uint8Array<ArrayBuffer>)
})

/** "/assets/site-ABC123.css" for "site.css"; throws on a name that no source file has. */
export function assetAddress(name: string): string {
  const asset = loadAssets().byName.get(name)
  if (!asset) throw new Error(`no asset is built from a file named ${name}`)
  return `/assets/${asset.file}`
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

let loaded: { byName: Map<string, Asset>; byFile: Map<string, Asset> } | undefined

/** In production the bundle script has put the files beside the program; in development they are built once, when first asked for. */
function loadAssets() {
  if (loaded) return loaded
  const folder = join(import.meta.dirname, 'assets')
  const assets = existsSync(join(folder, 'names.json')) ? readAssets(folder) : buildAssets().map(compress)
  loaded = {
    byName: new Map(assets.map((asset) => [asset.name, asset])),
    byFile: new Map(assets.map((asset) => [asset.file, asset])),
  }
  return loaded
}

function readAssets(folder: string): Asset[] {
  const names = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8')) as Record<string, string>
  return Object.entries(names).map(([name, file]) => {
    const path = join(folder, file)
    const compressed = existsSync(`${path}.br`)
      ? { br: readFileSync(`${path}.br`), gzip: readFileSync(`${path}.gz`) }
      : {}
    return { name, file, bytes: readFileSync(path), compressed }
  })
}

/** Compresses lightly: development must start fast, production has the tightly packed files. */
function compress(asset: BuiltAsset): Asset {
  if (asset.file.endsWith('.woff2')) return { ...asset, compressed: {} }
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  return {
    ...asset,
    compressed: { br: brotliCompressSync(asset.bytes, quality), gzip: gzipSync(asset.bytes) },
  }
}

const chooseEncoding = (asset: Asset, accepted: string): Encoding | undefined =>
  (['br', 'gzip'] as const).find(
    (encoding) => asset.compressed[encoding] && new RegExp(`\\b${encoding}\\b`).test(accepted),
  )
