// The child process that compiles Typst documents. Plain JavaScript and no imports of our own, so that it runs by its
// path both beside the sources and beside the bundle. It is renewed by its parent because the compiler leaks memory.
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [sources, ...fontPaths] = process.argv.slice(2)
const compiler = NodeCompiler.create({ workspace: sources, fontArgs: [{ fontPaths }] })

process.on('message', (job) => {
  try {
    process.send({ pdf: print(job) })
  } catch (error) {
    process.send({ reason: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))

function print({ template, data, images, standard, createdAtSeconds }) {
  compiler.resetShadow()
  compiler.mapShadow(join(sources, 'data.json'), Buffer.from(data))
  for (const [name, bytes] of Object.entries(images)) {
    compiler.mapShadow(join(sources, 'images', name), Buffer.from(bytes))
  }
  const compiled = compiler.compile({ mainFilePath: join(sources, template), resetRead: true })
  if (!compiled.result) throw new Error(describe(compiled.takeError()))
  const pdf = compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: createdAtSeconds })
  compiler.evictCache(10)
  return pdf
}

const describe = (error) =>
  error
    ? compiler
        .fetchDiagnostics(error)
        .map((finding) => JSON.stringify(finding))
        .join('; ')
    : 'no result'
