// npm test. Plain JavaScript that Node 20 can run; on a fresh machine it installs what it needs.
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { ensureNode24 } from './node-24.mjs'

ensureInstalled({ full: true })
await ensureNode24(fileURLToPath(import.meta.url))
const { testEverything } = await import('./test/everything.mjs')
process.exitCode = await testEverything()
