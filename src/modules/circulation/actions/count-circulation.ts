import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { joinWords } from '../../../kit/text.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure } from '../../applications/index.ts'
import {
  type BallotOutcome,
  consequenceSentence,
  reportToBody,
  resultSentence,
  shownCommitteeFindings,
} from '../../committee/index.ts'
import { resultMail } from '../mails/texts.ts'
import { type LoadedCirculation, loadCirculation } from '../queries/load-circulation.ts'
import { checkCounting, refuseCirculation } from '../rules/answers.ts'
import { circulationText } from '../texts.ts'
import { decideCirculation } from './decide-circulation.ts'
import { endUndecided, settleCirculation } from './end-undecided.ts'
import { lockCirculation } from './lock-circulation.ts'
import { mailMembers } from './mail-members.ts'

/**
 * Counts the answers and does what they mean, like the closing of a ballot: outcome, decision, money and case in one
 * transaction. Too few answers, or somebody who was never reached, make it none; the next meeting decides then.
 */
export const countCirculation = (scope: Scope, id: Id<'circulation'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockCirculation(scope, id, 'update')
    const loaded = await loadCirculation(scope, id)
    const { circulation, judged } = loaded
    const findings = checkCounting(circulation, scope.today, judged.outstanding)
    if (isRefused(findings)) throw new Refused(findings)
    const { measureId } = circulation
    const measure = measureId ? await lockMeasure(scope, measureId) : undefined
    if (measure && measure.state !== 'circulating')
      return endUndecided(scope, circulation, 'called_back', 'Der Antrag wurde zurückgezogen.')
    const invalid = whyInvalid(loaded)
    if (invalid) return endUndecided(scope, circulation, 'invalid', invalid)
    const decisionId = newId<'decision'>()
    const vote = await decideCirculation(scope, loaded, measure, decisionId)
    await settleCirculation(scope, id, 'counted', { kind: 'counted', vote })
    await tellEverybody(scope, loaded, vote)
    await audit(scope, {
      verb: 'count-circulation',
      record: 'circulation',
      recordId: id,
      ...(measureId ? { measureId } : {}),
      facts: { outcome: vote.result.kind, ...vote.counts, amountCents: circulation.motionCents },
    })
  })

function whyInvalid({ unserved, judged }: LoadedCirculation): string | undefined {
  if (unserved.length > 0) {
    const names = joinWords(unserved.map(({ name }) => name))
    return circulationText(refuseCirculation('not-everybody-served', { names }))
  }
  if (judged.findings.length === 0) return undefined
  const reasons = shownCommitteeFindings(judged.findings).map(({ text }) => text)
  return `Zu wenige Antworten: ${reasons.join(' ')}`
}

async function tellEverybody(scope: Scope, loaded: LoadedCirculation, vote: BallotOutcome): Promise<void> {
  const { circulation, services } = loaded
  const consequence = consequenceSentence(vote)
  const result = `${resultSentence(vote)}.${consequence ? ` ${consequence}` : ''}`
  const { measureId, bodyId } = circulation
  await reportToBody(scope, {
    kind: 'circulation',
    bodyId,
    ...(measureId ? { measureId } : {}),
    text: `Umlaufverfahren ${circulation.number} „${circulation.title}“. ${result}`,
  })
  const people = services.flatMap(({ personId }) => personId ?? [])
  await mailMembers(scope, circulation.id, people, resultMail(circulation, result))
}
