import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import type { ProofPart } from '../vocabulary.ts'
import { checkCompleteness, type ProofContents, partsOfSettlement } from './completeness.ts'

describe('Vollständigkeit', () => {
  const required = {
    parts: partsOfSettlement('receipts', true),
    questions: [
      { name: 'done', label: 'Was wurde getan?', required: true, maxCharacters: 10 },
      { name: 'press', label: 'Was schrieb die Presse?', required: false, maxCharacters: 10 },
      { name: 'learned', label: 'Was haben Sie gelernt?', required: false },
    ],
    publicationCopies: 3,
  }
  const complete: ProofContents = {
    parts: required.parts,
    answers: { done: 'Ein Fest.' },
    publicationCopies: 3,
  }
  it.each<[string, Partial<ProofContents>, string[]]>([
    ['vollständig', {}, []],
    ['mit einem Teil, den niemand verlangt', { parts: [...required.parts, 'publications'] }, []],
    ['ohne Sachbericht', { parts: ['statement', 'receipts', 'signature'] }, ['proof-part-missing']],
    ['leere Antwort', { answers: { done: ' ' } }, ['answer-missing']],
    ['genau so lang wie erlaubt', { answers: { done: '1234567890' } }, []],
    ['ein Zeichen zu lang', { answers: { done: '12345678901' } }, ['answer-too-long']],
    ['gezählt wie Menschen zählen', { answers: { done: '👩‍👩‍👧'.repeat(10) } }, []],
    [
      'auch eine freiwillige Antwort hält die Länge ein',
      { answers: { done: 'Ein Fest.', press: '12345678901' } },
      ['answer-too-long'],
    ],
    ['ohne Grenze darf sie lang sein', { answers: { done: 'Fest', learned: 'viel '.repeat(999) } }, []],
    ['ein Exemplar zu wenig', { publicationCopies: 2 }, ['copies-missing']],
    ['ein Exemplar mehr', { publicationCopies: 4 }, []],
    [
      'alles fehlt',
      { parts: [], answers: {}, publicationCopies: 0 },
      [
        'proof-part-missing',
        'proof-part-missing',
        'proof-part-missing',
        'proof-part-missing',
        'answer-missing',
        'copies-missing',
      ],
    ],
  ])('%s', (_, change, codes) => {
    const findings = checkCompleteness({ ...complete, ...change }, required)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) {
      expect(finding.weight).toBe('refusal')
      expect(findingText(finding)).toMatch(/Bitte/)
    }
  })

  it.each<['receipts' | 'lump_sums', boolean, ProofPart[]]>([
    ['receipts', true, ['narrative', 'statement', 'receipts', 'signature']],
    ['receipts', false, ['narrative', 'statement', 'receipts', 'signature']],
    ['lump_sums', true, ['narrative', 'attendance', 'fee_contracts', 'signature']],
    ['lump_sums', false, ['narrative', 'attendance', 'signature']],
  ])('Abrechnung nach %s, Honorare %s: %j', (settlement, hasFees, parts) => {
    expect(partsOfSettlement(settlement, hasFees)).toEqual(parts)
  })
})
