import { expect, it } from 'vitest'
import { canCheckPdf, checkPdf, type PdfToCheck } from '../../../test/verapdf/check-pdf.ts'
import { startPdfPrinter } from './printer.ts'
import { sampleLetter, samplePicture } from './sample.ts'

/** Skipped where veraPDF cannot run; CI installs what it needs. */
it.skipIf(!canCheckPdf)('a letter with every part of the house meets each standard by veraPDF', async () => {
  const printer = startPdfPrinter()
  const files: PdfToCheck[] = []
  for (const [standard, flavour] of [
    ['ua-1', 'ua1'],
    ['a-2a', '2a'],
    ['a-3a', '3a'],
  ] as const) {
    const pdf = await printer.print({
      template: 'platform/pdf/sample.typ',
      data: sampleLetter('Zuwendungsbescheid über Ihre Maßnahme', 60),
      images: { 'supporter.png': samplePicture },
      standard,
      createdAt: new Date('2018-03-06T13:05:00Z'),
    })
    files.push({ flavour, pdf })
  }
  await printer.stop()
  expect(checkPdf(files)).toEqual(['ua1 complies', '2a complies', '3a complies'])
})
