import { expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { procedureText } from '../procedure-texts.ts'
import { checkMicroGrantOffice, microGrantOffices } from './micro-grant-offices.ts'

it.each([
  ['both_offices', ['coordination_office', 'lead_office']],
  ['coordination_office', ['coordination_office']],
  ['lead_office', ['lead_office']],
] as const)('Kleinprojekte: %s', (microGrantBy, offices) => {
  expect(microGrantOffices({ microGrantBy })).toEqual(offices)
})

const coordination = 'coordination_office'
const lead = 'lead_office'

it.each([
  ['both_offices', coordination, [], []],
  ['both_offices', coordination, [lead], []],
  ['both_offices', coordination, [coordination], ['micro-grant-consented-already']],
  [coordination, coordination, [], []],
  [coordination, coordination, [coordination], []],
  [coordination, coordination, [coordination, coordination], ['micro-grant-consented-already']],
  [coordination, lead, [], ['micro-grant-of-other-office']],
  [lead, coordination, [lead], ['micro-grant-of-other-office']],
] as const)('%s: %s nach %j', (microGrantBy, office, earlier, codes) => {
  const findings = checkMicroGrantOffice(office, earlier, { microGrantBy })
  expect(codesOf(findings)).toEqual(codes)
  for (const finding of findings) expect(procedureText(finding)).toMatch(/Bitte/)
})
