import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure, mailApplicant } from '../../applications/index.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { conditionSentence } from '../condition-texts.ts'
import { decisionMail } from '../mails/decision.ts'
import { listConditions, listDecisions } from '../queries/decisions.ts'

/** Writes the decision to everybody who acts for the applicant; the mail leaves when the transaction is committed. */
export async function tellApplicant(
  scope: Scope,
  measureId: Id<'measure'>,
  decisionId: Id<'decision'>,
): Promise<void> {
  const measure = await getMeasure(scope, measureId)
  const decisions = await listDecisions(scope, measureId)
  const conditions = await listConditions(scope, measureId)
  const year = await getFundingYear(scope, measure.fundingYearId)
  const mail = decisionMail({
    decision: found(
      decisions.find((decision) => decision.id === decisionId),
      'decision',
    ),
    title: measure.title,
    reference: measure.reference,
    committeeLabel: year.committeeLabel,
    requestedCents: measure.requestedCents,
    conditions: conditions.flatMap((condition) =>
      condition.decisionId === decisionId ? [conditionSentence(condition)] : [],
    ),
  })
  await mailApplicant(scope, {
    ...mail,
    measureId,
    applicantId: measure.applicantId,
    tab: 'beschluss',
    button: 'Beschluss ansehen',
  })
}
