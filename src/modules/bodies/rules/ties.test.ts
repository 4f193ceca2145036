import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { procedureText } from '../procedure-texts.ts'
import { checkTie, sameName, type TieToOrganisation, wordsOf } from './ties.ts'

describe('eine Verbindung angeben', () => {
  const earlier: TieToOrganisation[] = [
    { organisationId: 'kino', name: 'Kino-Club' },
    { organisationId: null, name: 'Druckerei Nord' },
  ]
  it.each<[string, TieToOrganisation, string[]]>([
    ['zu einer anderen Organisation', { organisationId: 'sport', name: 'Sportverein' }, []],
    ['noch einmal zur selben', { organisationId: 'kino', name: 'Kino-Club e. V.' }, ['tie-stated-already']],
    ['gleicher Name, andere Organisation', { organisationId: 'kino2', name: 'Kino-Club' }, []],
    ['unter dem Namen noch einmal', { organisationId: null, name: 'KINO CLUB' }, ['tie-stated-already']],
    ['nun mit der eingetragenen', { organisationId: 'd', name: 'druckerei nord' }, ['tie-stated-already']],
    ['ohne Organisation', { organisationId: null, name: ' ' }, ['tie-without-organisation']],
  ])('%s', (_, tie, codes) => {
    const findings = checkTie(tie, earlier)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(procedureText(finding)).toMatch(/Bitte/)
  })
})

it.each([
  ['Kino-Club', 'kino club', true],
  ['Straße', 'STRASSE', false],
  ['Öko', 'ÖKO', true],
  ['–', '–', false],
])('%s und %s: derselbe Name? %s', (left, right, same) => {
  expect(sameName(left, right)).toBe(same)
  if (same) expect(wordsOf(left)).toBe(wordsOf(right))
})
