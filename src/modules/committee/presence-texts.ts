import { formatClock } from '../../kit/dates.ts'
import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import type { PresenceStepCode } from './rules/presence-steps.ts'

export const presenceStepText = (finding: Finding<PresenceStepCode>): string =>
  sentences[finding.code](factsOf(finding))

export const isPresenceStepFinding = (finding: Finding): finding is Finding<PresenceStepCode> =>
  finding.code in sentences

const clockOf = (facts: Facts): string => formatClock(new Date(facts.text('limit')))

const sentences: Readonly<Record<PresenceStepCode, (facts: Facts) => string>> = {
  'presence-in-future': (facts) =>
    `Diese Uhrzeit kommt erst noch; es ist ${clockOf(facts)} Uhr. Bitte tragen Sie ein, wann jemand gekommen oder gegangen ist.`,
  'presence-before-opening': (facts) =>
    `Die Sitzung ist um ${clockOf(facts)} Uhr eröffnet worden. Bitte tragen Sie eine Uhrzeit danach ein.`,
  'presence-before-last-change': (facts) =>
    `Für diesen Platz ist um ${clockOf(facts)} Uhr schon etwas eingetragen. Bitte tragen Sie eine Uhrzeit danach ein.`,
}
