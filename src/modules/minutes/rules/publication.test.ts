import { describe, expect, it } from 'vitest'
import { codesOf, refusals } from '../../../kit/findings.ts'
import { gateQuestions } from '../vocabulary.ts'
import {
  checkPublication,
  checkText,
  checkWithdrawal,
  checkWriting,
  type Publication,
} from './publication.ts'

const item = {
  itemId: 'a',
  shown: true,
  title: 'Demokratiefest am Markt',
  text: '',
  result: 'Bewilligt: 7.500,00 €.',
}
const usual: Publication = {
  minutes: 'approved',
  number: 2,
  extract: { state: 'draft', number: 2, introduction: 'Der Ausschuss tagte am 06.03.2018 ab 18:00 Uhr.' },
  items: [item],
  confirmed: gateQuestions,
  nonPublic: new Set(),
  names: ['Gudrun Groß', 'M. Ito'],
}

describe('an extract is published', () => {
  it.each([
    ['when all three questions are confirmed', {}, []],
    ['when it is not approved yet, with a hint', { minutes: 'signed' }, ['minutes-not-approved']],
    ['not before both have signed', { minutes: 'to_sign' }, ['minutes-not-signed']],
    ['not from an older version', { number: 3 }, ['extract-of-older-version']],
    ['not twice', { extract: { ...usual.extract, state: 'published' } }, ['extract-already-public']],
    ['again after it was withdrawn', { extract: { ...usual.extract, state: 'withdrawn' } }, []],
    ['not with a point that is not public', { nonPublic: new Set(['a']) }, ['non-public-item-shown']],
    [
      'with a point that is not public and left out',
      { nonPublic: new Set(['a']), items: [{ ...item, shown: false }] },
      [],
    ],
  ] as const)('%s', (_, change, codes) => {
    expect(codesOf(checkPublication({ ...usual, ...change }))).toEqual(codes)
  })

  it.each(gateQuestions.map((question) => [question]))('not while "%s" is open', (question) => {
    const confirmed = gateQuestions.filter((other) => other !== question)
    expect(checkPublication({ ...usual, confirmed })).toMatchObject([
      { code: 'gate-question-open', weight: 'refusal', facts: { question } },
    ])
  })
})

describe('what can be seen in the text', () => {
  const seen = (text: string) => codesOf(checkText({ ...usual, items: [{ ...item, text }] }))
  it.each([
    ['Frau Groß stellte das Vorhaben vor.', ['name-in-extract']],
    ['GROSS', []],
    ['groß', ['name-in-extract']],
    ['Großartig war das Fest.', []],
    ['Ito berichtete.', ['name-in-extract']],
    ['Post an info@verein.example bitte.', ['mail-address-in-extract']],
    ['DE02 1203 0000 0000 2020 51', ['iban-in-extract']],
    ['Telefon 038847 62610', ['phone-number-in-extract']],
    ['Telefon +49 38847 62610', ['phone-number-in-extract']],
    ['Am 06.03.2018 um 18:00 Uhr 7.500,00 € für Antrag 2018-003.', []],
  ])('%s', (text, codes) => {
    expect(seen(text)).toEqual(codes)
  })

  it('looks at what is shown only, and never blocks by itself', () => {
    const text = 'Frau Groß'
    expect(checkText({ ...usual, items: [{ ...item, shown: false, text }] })).toEqual([])
    expect(refusals(checkText({ ...usual, items: [{ ...item, text }] }))).toEqual([])
  })
})

it('a published extract is withdrawn before it is written anew', () => {
  expect(codesOf(checkWriting('published'))).toEqual(['extract-already-public'])
  expect([checkWriting('draft'), checkWriting('withdrawn'), checkWriting(undefined)]).toEqual([[], [], []])
  expect(codesOf(checkWithdrawal('draft'))).toEqual(['extract-not-public'])
  expect(checkWithdrawal('published')).toEqual([])
})
