const longestStem = 100

/** The ending in small letters without its dot, "" for none; "Rechnung Nr. 12" and "Verein e.V." have none. */
export const extensionOf = (name: string): string =>
  /\.([a-z][a-z0-9]{1,4})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''

/**
 * A name that is harmless on every system and still readable: no folders, no control or direction-changing characters,
 * at most 100 characters before the ending. With `extension` the ending becomes that one.
 */
export function safeFileName(name: string, extension: string = extensionOf(name)): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const ending = extensionOf(last)
  const stem = (ending === '' ? last : last.trim().slice(0, -ending.length - 1))
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{fffd}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const bounded = Array.from(stem).slice(0, longestStem).join('').trim() || 'Datei'
  return extension === '' ? bounded : `${bounded}.${extension}`
}
