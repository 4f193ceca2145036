import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../root.ts'

const family = join(projectRoot, 'node_modules/@expo-google-fonts/noto-sans')

/** Where the three cuts lie that house.typ uses; read by the printing process. */
export const fontFolders = ['400Regular', '400Regular_Italic', '700Bold'].map((cut) => join(family, cut))

let known: ReadonlySet<number> | undefined

/** The code points the font has a letter for, read once from its character map. */
export const fontLetters = (): ReadonlySet<number> =>
  (known ??= readLetters(readFileSync(join(family, '400Regular/NotoSans_400Regular.ttf'))))

/**
 * Text that can be printed. PDF/UA and PDF/A refuse a whole document for one character without a letter in the font
 * (an emoji in a title, say), so such a character becomes the replacement mark and the document comes out.
 */
export function printableText(text: string): string {
  let printable = ''
  for (const character of text.toWellFormed()) printable += printableCharacter(character)
  return printable
}

function printableCharacter(character: string): string {
  if (character === '\n' || character === '\t') return character
  if (neverPrinted.test(character)) return ''
  if (fontLetters().has(character.codePointAt(0) as number)) return character
  return shapeless.test(character) ? '' : '\u{fffd}'
}

/** Control characters and byte order marks: forbidden in the text of PDF/A (ISO 19005-2, 6.2.11.7.2). */
const neverPrinted = /^[\p{Cc}\u{feff}\u{fffe}]$/u

/** Joiners, variation selectors and the like: nothing is lost without them. */
const shapeless = /^\p{Default_Ignorable_Code_Point}$/u

/** The same value with every string in it printable. */
export function printableData(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value)
  if (Array.isArray(value)) return value.map(printableData)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return value.toJSON()
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printableData(inner)]))
}

/** Reads format 12 of the table `cmap` (OpenType specification): groups of first and last code point. */
function readLetters(font: Buffer): ReadonlySet<number> {
  const map = findTable(font, 'cmap')
  const letters = new Set<number>()
  for (let index = 0; index < font.readUInt16BE(map + 2); index += 1) {
    const table = map + font.readUInt32BE(map + 8 + index * 8)
    if (font.readUInt16BE(table) === 12) addGroups(font, table, letters)
  }
  if (letters.size === 0) throw new Error('the font has no character map of format 12')
  return letters
}

function addGroups(font: Buffer, table: number, letters: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
    const at = table + 16 + group * 12
    const last = font.readUInt32BE(at + 4)
    for (let codePoint = font.readUInt32BE(at); codePoint <= last; codePoint += 1) letters.add(codePoint)
  }
}

function findTable(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`the font has no table ${tag}`)
}
