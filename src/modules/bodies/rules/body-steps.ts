/**
 * Schritte an einem Gremium (Übung der Ausschüsse: eine Fassung der Geschäftsordnung je Tag ihres Beschlusses).
 */
import type { Finding, Source } from '../../../kit/findings.ts'

export type BodyStepCode = 'rules-adopted-that-day'

const source: Source = { title: 'Gremien', section: 'Sitze und Geschäftsordnung', assumed: true }

/** A single refusal of a step, for what the database alone knows. */
export const refuseBodyStep = (code: BodyStepCode, facts: Finding['facts'] = {}): Finding<BodyStepCode> => ({
  code,
  weight: 'refusal',
  source,
  facts,
})
