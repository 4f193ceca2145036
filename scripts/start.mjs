// npm start. Plain JavaScript that Node 20 can run: installs, brings Node 24, bundles what changed, serves.
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureInstalled, root } from './install.mjs'
import { ensureNode24 } from './node-24.mjs'

ensureInstalled({ full: false })
await ensureNode24(fileURLToPath(import.meta.url))
module.enableCompileCache(join(root, 'dist/compile-cache'))
process.setSourceMapsEnabled(true)
const { ensureBundle } = await import('./bundle.mjs')
await ensureBundle()
await import(pathToFileURL(join(root, 'dist/server.js')).href)
