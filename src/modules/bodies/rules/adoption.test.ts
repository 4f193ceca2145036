import { expect, it } from 'vitest'
import { procedureText } from '../procedure-texts.ts'
import { checkAdoption } from './adoption.ts'
import type { QuorumRule } from './rules-of-procedure.ts'

const number = (least: number): QuorumRule => ({ kind: 'number', least })

it.each<[string, QuorumRule, boolean, number, string[]]>([
  ['alle 13 müssen da sein', number(13), true, 13, []],
  ['14 von 13', number(14), true, 13, ['refusal quorum-out-of-reach']],
  ['noch hat niemand einen Sitz', number(5), true, 0, []],
  ['ein Anteil passt immer', { kind: 'more_than', share: [1, 2] }, true, 1, []],
  ['ohne Mehrheit der Zivilgesellschaft', number(1), false, 13, ['warning civil-majority-not-asked-for']],
])('eine Geschäftsordnung beschließen: %s', (_, quorum, civilMajorityAtVote, votingSeats, expected) => {
  const findings = checkAdoption({ quorum, civilMajorityAtVote }, votingSeats)
  expect(findings.map(({ weight, code }) => `${weight} ${code}`)).toEqual(expected)
  for (const finding of findings) expect(procedureText(finding)).toMatch(/Bitte/)
})
