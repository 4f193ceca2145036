import { expect, it } from 'vitest'
import { fullName } from './vocabulary.ts'

it.each([
  ['Kino-Club', 'e.V.', 'Kino-Club e.V.'],
  ['Sportverein e.V.', 'e.V.', 'Sportverein e.V.'],
  ['Willkommensinitiative', 'keine', 'Willkommensinitiative'],
  ['Willkommensinitiative', '', 'Willkommensinitiative'],
  ['Eine Person', 'Einzelperson', 'Eine Person'],
])('%s with the legal form "%s" is written %s', (name, legalForm, written) =>
  expect(fullName({ name, legalForm })).toBe(written),
)
