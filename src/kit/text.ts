/** Words and characters; nothing of the programme. */

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' })

/** Characters as people count them: an emoji or a letter with its accent is one. */
export const countCharacters = (text: string): number => {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** "Kino, Kirche und Sport" */
export const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`

/** "1 Antrag", "3 Anträge" */
export const countOf = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('de-DE')} ${count === 1 ? one : many}`

/** „Name“: the marks a name brings along become the inner ones, ‚…‘, as German writes them (DIN 5008). */
export const quoted = (text: string): string => `„${text.trim().replaceAll('„', '‚').replace(/[“”]/g, '‘')}“`
