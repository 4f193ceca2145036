import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'

export interface Paper {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** What associations attach: a scanned notice of two pages, an offer of three, a photo. */
export async function papersOfOne(): Promise<Paper[]> {
  return [
    { name: 'Freistellungsbescheid.pdf', bytes: await scan(2), mediaType: 'application/pdf' },
    { name: 'Angebot.pdf', bytes: await offer(3), mediaType: 'application/pdf' },
    { name: 'Foto.png', bytes: picture(800, 600), mediaType: 'image/png' },
  ]
}

async function scan(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) {
    const image = await document.embedPng(picture(620, 877))
    document.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  }
  return document.save()
}

async function offer(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let page = 0; page < pages; page += 1) {
    const sheet = document.addPage([595, 842])
    for (let line = 0; line < 50; line += 1)
      sheet.drawText(`Position ${page * 50 + line + 1}: ${randomBytes(20).toString('hex')}`, {
        x: 60,
        y: 780 - line * 14,
        size: 10,
        font,
      })
  }
  return document.save()
}

/** A coloured picture with the noise of a camera, so that it does not shrink to nothing. */
function picture(width: number, height: number): Uint8Array {
  const noise = randomBytes(width * height * 3)
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let row = 0; row < height; row += 1)
    for (let byte = 0; byte < width * 3; byte += 1)
      rows[row * (width * 3 + 1) + 1 + byte] =
        (((row + byte) >> 2) & 0xe0) | ((noise[row * width * 3 + byte] ?? 0) & 0x0f)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
