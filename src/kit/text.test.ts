import { expect, it } from 'vitest'
import { quoted } from './text.ts'

it.each([
  ['Demokratiefest am Markt', '„Demokratiefest am Markt“'],
  [' Fest ', '„Fest“'],
  ['Theater „Mut“ auf Tour', '„Theater ‚Mut‘ auf Tour“'],
  ['', '„“'],
])('%j in quotation marks: %s', (text, shown) => expect(quoted(text)).toBe(shown))
