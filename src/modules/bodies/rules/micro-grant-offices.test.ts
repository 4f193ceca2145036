import { expect, it } from 'vitest'
import { microGrantOffices } from './micro-grant-offices.ts'

it.each([
  ['both_offices', ['coordination_office', 'lead_office']],
  ['coordination_office', ['coordination_office']],
  ['lead_office', ['lead_office']],
] as const)('Kleinprojekte: %s', (microGrantBy, offices) => {
  expect(microGrantOffices({ microGrantBy })).toEqual(offices)
})
