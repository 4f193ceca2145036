// npm start. Plain JavaScript that Node 20 can run: installs, brings Node 24, bundles what changed, serves.
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { ensureInstalled, root } from './install.mjs'
import { ensureNode24 } from './node-24.mjs'

ensureInstalled({ full: false })
await ensureNode24(fileURLToPath(import.meta.url))
module.enableCompileCache(join(root, 'dist/compile-cache'))
process.setSourceMapsEnabled(true)
// Collect sooner: 30 MB of living things otherwise let the heap grow to 170 MB between two collections.
setFlagsFromString('--heap-growing-percent=50')
const { ensureBundle } = await import('./bundle.mjs')
await ensureBundle()
await import(pathToFileURL(join(root, 'dist/server.js')).href)
