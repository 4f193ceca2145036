import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { bindPdf } from './bind.ts'

const createdAt = new Date('2018-03-01T09:00:00Z')
const file = { title: 'Unterlagen', author: 'Koordination', createdAt }

async function pagesOf(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 0; page < count; page += 1) document.addPage().drawText(`Seite ${page + 1}`)
  return document.save()
}

/** The bookmarks in the order in which a reader shows them, indented by level. */
function bookmarksOf(document: PDFDocument): string[] {
  const found: string[] = []
  const walk = (parent: PDFDict, depth: number) => {
    let item = parent.lookupMaybe(PDFName.of('First'), PDFDict)
    while (item) {
      found.push(`${'-'.repeat(depth)}${item.lookup(PDFName.of('Title'), PDFHexString).decodeText()}`)
      walk(item, depth + 1)
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
    }
  }
  walk(document.catalog.lookup(PDFName.of('Outlines'), PDFDict), 0)
  return found
}

describe('binding files', () => {
  it('keeps every page and leads to each part by a bookmark', async () => {
    const bound = await bindPdf(async (binder) => {
      expect(await binder.add({ title: 'Tagesordnung', level: 1, bytes: await pagesOf(2) })).toBe(2)
      expect(await binder.add({ title: 'TOP 1: Fest für Ängste', level: 1, bytes: await pagesOf(1) })).toBe(1)
      expect(await binder.add({ title: 'Anlage', level: 2, bytes: await pagesOf(3) })).toBe(3)
      return binder.finish(file)
    })
    const document = await PDFDocument.load(bound.pdf)
    expect(bound.pages).toBe(6)
    expect(document.getPageCount()).toBe(6)
    expect(bookmarksOf(document)).toEqual(['Tagesordnung', 'TOP 1: Fest für Ängste', '-Anlage'])
    expect(document.getTitle()).toBe('Unterlagen')
  })

  it('leaves out what is no readable file and goes on', async () => {
    const bound = await bindPdf(async (binder) => {
      const broken = new TextEncoder().encode('%PDF-1.7\nnothing behind it')
      expect(await binder.add({ title: 'kaputt', level: 1, bytes: broken })).toBeUndefined()
      expect(await binder.add({ title: 'heil', level: 1, bytes: await pagesOf(1) })).toBe(1)
      return binder.finish(file)
    })
    expect(bookmarksOf(await PDFDocument.load(bound.pdf))).toEqual(['heil'])
  })

  it('reads what is locked against changing only, and leaves out what needs a password', async () => {
    const locked = await PDFDocument.create()
    locked.addPage().drawText('gesperrt')
    locked.encrypt({ ownerPassword: 'nur für den Verein', userPassword: '' })
    const secret = await PDFDocument.create()
    secret.addPage().drawText('geheim')
    secret.encrypt({ ownerPassword: 'eins', userPassword: 'zwei' })
    await bindPdf(async (binder) => {
      expect(await binder.add({ title: 'gesperrt', level: 1, bytes: await locked.save() })).toBe(1)
      expect(await binder.add({ title: 'geheim', level: 1, bytes: await secret.save() })).toBeUndefined()
    })
  })
})
