import { expect, it } from 'vitest'
import { historySentence } from './history-texts.ts'

const counted = { amountCents: 500_000, outcome: 'granted', yes: 7, no: 0 }

it.each<[string, Record<string, unknown>, string]>([
  ['close-ballot', { ...counted, abstain: 0 }, '7 Ja, 0 Nein, 0 Enthaltungen)'],
  ['close-ballot', { ...counted, abstain: 1 }, '7 Ja, 0 Nein, 1 Enthaltung)'],
  ['reject', { reason: 'Die Mittel reichen nicht.' }, 'abgelehnt: Die Mittel reichen nicht.'],
  ['reject', { reason: 'Zu spät!' }, 'abgelehnt: Zu spät.'],
  ['withdraw', {}, 'zurückgezogen.'],
])('%s %j', (verb, facts, part) => {
  const sentence = historySentence(verb, facts)
  expect(sentence).toContain(part)
  expect(sentence).not.toMatch(/[.!?]\.$/)
})
