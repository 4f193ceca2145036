import { expect, it } from 'vitest'
import { usualDecisionMode } from './decision-mode.ts'

it.each([
  ['prüft der Bund jede Maßnahme vorab, empfiehlt der Ausschuss', true, 'committee_recommends'],
  ['sonst entscheidet er', false, 'committee_decides'],
])('%s', (_, federalPrecheck, mode) => {
  expect(usualDecisionMode({ federalPrecheck })).toBe(mode)
})
