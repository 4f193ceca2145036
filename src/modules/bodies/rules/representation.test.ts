import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { procedureText } from '../procedure-texts.ts'
import { checkRepresentation, type Representation } from './representation.ts'
import type { DeputyRule } from './rules-of-procedure.ts'

const deputy = (name: string, named: string | null): Representation => ({
  by: 'deputy',
  member: 'Mitglied 1',
  name,
  named,
})
const member = (voting: boolean, holds: number, there = true): Representation => ({
  by: 'member',
  member: 'Mitglied 1',
  name: 'Mitglied 2',
  voting,
  holds,
  there,
})

describe('wer auf einem Sitz vertreten darf', () => {
  it.each<[string, Representation, DeputyRule, boolean, string[]]>([
    ['die benannte Vertretung', deputy('Person A', 'Person A'), 'named', false, []],
    ['eine andere Person', deputy('Person B', 'Person A'), 'named', false, ['not-the-named-deputy']],
    ['niemand ist benannt', deputy('Person B', null), 'named', false, ['not-the-named-deputy']],
    ['wer für die Sitzung entsandt ist', deputy('Person B', null), 'delegated', false, []],
    ['es gibt keine Vertretung', deputy('Person A', 'Person A'), 'none', true, ['no-deputies']],
    ['Stimmen werden nicht übertragen', member(true, 0), 'named', false, ['no-vote-transfer']],
    ['eine Stimme wird übertragen', member(true, 0), 'none', true, []],
    ['eine zweite nicht', member(true, 1), 'none', true, ['holds-a-vote-already']],
    ['auf jemanden, der nicht da ist, nicht', member(true, 0, false), 'none', true, ['holder-not-there']],
    ['auf ein beratendes Mitglied nicht', member(false, 0), 'none', true, ['no-vote-of-the-own']],
  ])('%s', (_, representation, deputies, voteTransfer, codes) => {
    const findings = checkRepresentation(representation, { deputies, voteTransfer })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(procedureText(finding)).toMatch(/Bitte/)
  })
})
