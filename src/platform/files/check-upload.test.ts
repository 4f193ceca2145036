import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { samplePicture } from '../pdf/sample.ts'
import { checkUpload, uploadLimitBytes } from './check-upload.ts'
import { safeFileName } from './file-name.ts'
import { uploadRefusalText } from './texts.ts'

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const bytes = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(' ', ''), 'hex')

/** A zip archive without compression; enough for recognising office documents. */
function zip(entries: Readonly<Record<string, string>>): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(Buffer.byteLength(content), 14)
    common.writeUInt32LE(Buffer.byteLength(content), 18)
    common.writeUInt16LE(name.length, 22)
    const file = Buffer.concat([bytes('504b0304'), common, Buffer.from(name), Buffer.from(content)])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([bytes('504b0102 1400'), common, place, Buffer.from(name)]))
    files.push(file)
    offset += file.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, ...directory, bytes('504b0506'), end])
}

const officeFile = (part: string, type: string): Uint8Array =>
  zip({
    '[Content_Types].xml': `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    [part]: '<x/>',
  })
const openFile = (type: string): Uint8Array =>
  zip({ mimetype: `application/vnd.oasis.opendocument.${type}`, 'content.xml': '<x/>' })

const pdf = text('%PDF-1.7\n%âãÏÓ\n')
const jpeg = bytes('ffd8ffe0 00104a46 49460001 01000001 00010000 ffd9')
const webp = bytes('52494646 1a000000 57454250 56503820 0e000000')
const heic = bytes('00000018 66747970 68656963 00000000 6d696631 68656963')
const word = officeFile('word/document.xml', 'wordprocessingml.document')

describe('accepted', () => {
  it.each([
    ['Bericht.PDF', pdf, 'application/pdf', 'Bericht.pdf'],
    ['Foto.png', samplePicture, 'image/png', 'Foto.png'],
    ['Foto.jpeg', jpeg, 'image/jpeg', 'Foto.jpg'],
    ['Bildschirmfoto.png', jpeg, 'image/jpeg', 'Bildschirmfoto.jpg'],
    ['Foto.webp', webp, 'image/webp', 'Foto.webp'],
    ['IMG_1.HEIC', heic, 'image/heic', 'IMG_1.heic'],
    ['Konzept.docx', word, expect.stringContaining('wordprocessingml.document'), 'Konzept.docx'],
    [
      'Plan.xlsx',
      officeFile('xl/workbook.xml', 'spreadsheetml.sheet'),
      expect.stringContaining('sheet'),
      'Plan.xlsx',
    ],
    [
      'Folien.pptx',
      officeFile('ppt/presentation.xml', 'presentationml.presentation'),
      expect.stringContaining('presentation'),
      'Folien.pptx',
    ],
    ['Brief.odt', openFile('text'), 'application/vnd.oasis.opendocument.text', 'Brief.odt'],
    ['Plan.ods', openFile('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet', 'Plan.ods'],
    ['Folien.odp', openFile('presentation'), 'application/vnd.oasis.opendocument.presentation', 'Folien.odp'],
    ['Liste.csv', text('BMFSFJ;Straße\r\n1;2'), 'text/csv', 'Liste.csv'],
    ['Notiz.txt', bytes('477265 fc df 65'), 'text/plain', 'Notiz.txt'],
    ['Rechnung Nr. 12', pdf, 'application/pdf', 'Rechnung Nr. 12.pdf'],
  ])('%s', async (name, content, mediaType, safeName) => {
    expect(await checkUpload({ name, bytes: content })).toMatchObject({
      kind: 'accepted',
      mediaType,
      safeName,
    })
  })

  it('up to the last byte of 10 MB', async () => {
    const largest = Buffer.concat([pdf], uploadLimitBytes)
    expect((await checkUpload({ name: 'a.pdf', bytes: largest })).kind).toBe('accepted')
  })
})

describe('refused', () => {
  it.each([
    ['leer.pdf', text(''), 'empty'],
    ['groß.pdf', Buffer.concat([pdf], uploadLimitBytes + 1), 'too-large'],
    ['Programm.exe', bytes('4d5a9000 03000000'), 'type-not-allowed'],
    ['Seite.html', text('<html><script>alert(1)</script>'), 'type-not-allowed'],
    ['Bild.svg', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'type-not-allowed'],
    ['Archiv.zip', zip({ 'a.txt': 'a' }), 'type-not-allowed'],
    ['Alt.doc', bytes('d0cf11e0 a1b11ae1 00000000'), 'type-not-allowed'],
    ['Rechnung.pdf', bytes('4d5a9000 03000000'), 'content-differs-from-name'],
    ['Rechnung.pdf', jpeg, 'content-differs-from-name'],
    ['Rechnung.exe', pdf, 'content-differs-from-name'],
    ['Konzept.docx', zip({ 'a.txt': 'a' }), 'content-differs-from-name'],
    ['Geheim.docx', bytes('d0cf11e0 a1b11ae1 00000000'), 'content-differs-from-name'],
    ['Liste.csv', bytes('41 00 42'), 'content-differs-from-name'],
    ['Liste.txt', pdf, 'content-differs-from-name'],
  ] as const)('%s', async (name, content, code) => {
    const outcome = await checkUpload({ name, bytes: content })
    expect(outcome).toMatchObject({ kind: 'refused', code })
    if (outcome.kind === 'refused') expect(uploadRefusalText[code](outcome.facts)).toContain(`„${name}“`)
  })

  it('says how large the file is', () => {
    const facts = { name: 'a.pdf', byteCount: 11.5 * 1024 * 1024 }
    expect(uploadRefusalText['too-large'](facts)).toContain('11,5 MB')
  })
})

it.each([
  ['Förderantrag Löcknitz.pdf', 'Förderantrag Löcknitz.pdf'],
  ['C:\\Users\\x\\Bericht.pdf', 'Bericht.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\u{0}b\r\nc.pdf', 'abc.pdf'],
  ['Rechnung\u{202e}fdp.exe', 'Rechnungfdp.exe'],
  ['  viel    Platz .pdf', 'viel Platz.pdf'],
  ['was "ist" das?.pdf', 'was -ist- das-.pdf'],
  ['Mu\u{308}ller.pdf', 'M\u{fc}ller.pdf'],
  ['.htaccess', 'htaccess'],
  ['', 'Datei'],
  ['....', 'Datei'],
  [`${'ä'.repeat(300)}.pdf`, `${'ä'.repeat(100)}.pdf`],
])('makes the name %j safe', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})
