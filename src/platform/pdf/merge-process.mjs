// The child process that binds PDF files into one with bookmarks. Plain JavaScript and no imports of our own, so that
// it runs by its path both beside the sources and beside the bundle. What people uploaded is read here and not in the
// server: a broken or huge file takes down this process alone.
import { PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'

let bound
let bookmarks = []
let pages = 0

/** One file after the other; each says how many pages it brought, or why it could not be bound in. */
const steps = {
  async begin() {
    bound = await PDFDocument.create()
    bookmarks = []
    pages = 0
    return {}
  },
  async add({ title, level, bytes }) {
    const document = await open(bytes)
    if (!document) return {}
    try {
      const copied = await bound.copyPages(document, document.getPageIndices())
      if (copied.length === 0) return {}
      for (const page of copied) bound.addPage(page)
      bookmarks.push({ title, level, page: pages })
      pages += copied.length
      return { pages: copied.length }
    } catch {
      return {}
    }
  },
  async finish({ title, author, createdAt }) {
    bound.setTitle(title, { showInWindowTitleBar: true })
    if (author) bound.setAuthor(author)
    bound.setLanguage('de-DE')
    bound.setProducer('Buntwerk')
    bound.setCreator('Buntwerk')
    bound.setCreationDate(new Date(createdAt))
    bound.setModificationDate(new Date(createdAt))
    writeOutline()
    return { pdf: await bound.save({ addDefaultPage: false }), pages }
  },
}

process.on('message', async ({ step, ...order }) => {
  try {
    process.send(await steps[step](order))
  } catch (error) {
    process.send({ reason: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))

/** Locked files without a password to open them can be read; those with one, and broken ones, cannot. */
async function open(bytes) {
  try {
    return await PDFDocument.load(bytes, { password: '', updateMetadata: false, throwOnInvalidObject: false })
  } catch {
    return undefined
  }
}

/** Bookmarks (ISO 32000-1, 12.3.3): a chain per level; level 2 hangs on the last bookmark of level 1. */
function writeOutline() {
  if (bookmarks.length === 0) return
  const { context } = bound
  const roots = []
  for (const { title, level, page } of bookmarks) {
    const node = { title, page, ref: context.nextRef(), children: [] }
    const parent = level > 1 ? roots.at(-1) : undefined
    if (parent) parent.children.push(node)
    else roots.push(node)
  }
  const outline = context.nextRef()
  writeChain(roots, outline)
  context.assign(outline, outlineOf(roots, { Type: PDFName.of('Outlines') }, roots.length))
  bound.catalog.set(PDFName.of('Outlines'), outline)
  bound.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function writeChain(nodes, parent) {
  nodes.forEach((node, index) => {
    const entries = {
      Title: PDFHexString.fromText(node.title),
      Parent: parent,
      Dest: [bound.getPage(node.page).ref, PDFName.of('Fit')],
    }
    if (nodes[index - 1]) entries.Prev = nodes[index - 1].ref
    if (nodes[index + 1]) entries.Next = nodes[index + 1].ref
    writeChain(node.children, node.ref)
    // A negative count: the level below is folded when the file is opened.
    bound.context.assign(node.ref, outlineOf(node.children, entries, -node.children.length))
  })
}

function outlineOf(children, entries, count) {
  const dict = bound.context.obj(entries)
  if (children.length === 0) return dict
  dict.set(PDFName.of('First'), children[0].ref)
  dict.set(PDFName.of('Last'), children.at(-1).ref)
  dict.set(PDFName.of('Count'), PDFNumber.of(count))
  return dict
}
