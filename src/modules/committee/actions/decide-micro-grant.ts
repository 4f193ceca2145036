import { type Finding, isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { type Cents, formatEuro } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { allow, Conflict, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import {
  checkMicroGrant,
  getMeasure,
  lockMeasure,
  type Measure,
  moveMeasure,
} from '../../applications/index.ts'
import {
  checkMicroGrantOffice,
  findRulesOn,
  getCommittee,
  microGrantOffices,
  rulesOfProcedureSource,
} from '../../bodies/index.ts'
import { isCoordinationOffice, isLeadOffice } from '../../identity/permissions.ts'
import { type Consent, listConsents } from '../queries/decisions.ts'
import { checkMotion } from '../rules/grant-outcome.ts'
import { checkConsentAmount, refuseStep } from '../rules/meeting-steps.ts'
import { bookGrant } from './book-decision.ts'
import { type OfficeDecision, recordDecision } from './record-decision.ts'
import { reportToBody } from './report-to-body.ts'
import { tellApplicant } from './tell-applicant.ts'

export interface MicroGrantConsent {
  readonly measureId: Id<'measure'>
  readonly office: 'lead_office' | 'coordination_office'
  readonly amountCents: Cents
}

export type MicroGrantOutcome = { readonly kind: 'consented' } | { readonly kind: 'granted' }

/**
 * An office consents to a micro grant; the second consent, by another person, grants it. Whether it is of the other
 * office or of the same is the matter of the rules of procedure.
 */
export const decideMicroGrant = (scope: Scope, consent: MicroGrantConsent): Promise<MicroGrantOutcome> =>
  inTransaction(scope, async (scope) => {
    const { measureId, office, amountCents } = consent
    allow(office === 'lead_office' ? isLeadOffice(scope.actor) : isCoordinationOffice(scope.actor))
    await lockMeasure(scope, measureId)
    const measure = await getMeasure(scope, measureId)
    if (measure.state !== 'admitted') throw new Conflict(`micro grant of a measure in ${measure.state}`)
    const earlier = await listConsents(scope, measureId)
    const findings = await checkConsent(scope, measure, consent, earlier)
    if (isRefused(findings)) throw new Refused(findings)
    await insertConsent(scope, consent, earlier.filter((other) => other.office === office).length + 1)
    await audit(scope, {
      verb: 'consent',
      record: 'measure',
      recordId: measureId,
      measureId,
      facts: { office, amountCents },
    })
    if (earlier.length === 0) return { kind: 'consented' }
    await grant(
      scope,
      measure,
      amountCents,
      earlier.some((other) => other.office !== office) ? 'both_offices' : office,
    )
    return { kind: 'granted' }
  })

/** Everything that stands against it, but for the consent that may still come. */
async function checkConsent(
  scope: Scope,
  measure: Measure,
  { office, amountCents }: MicroGrantConsent,
  earlier: readonly Consent[],
): Promise<Finding[]> {
  const rules = await findRulesOn(scope, (await getCommittee(scope)).id, scope.today)
  if (!rules) return [refuseStep('no-rules-of-procedure', { day: scope.today })]
  const votes = [
    ...earlier.map((other) => ({
      office: other.office,
      personId: String(other.consentedBy),
      agreedOn: other.consentedOn,
    })),
    { office, personId: String(scope.actor.personId), agreedOn: scope.today },
  ]
  const micro = checkMicroGrant(amountCents, votes, {
    capCents: rules.microGrantCapCents,
    deciders: microGrantOffices(rules),
    source: rulesOfProcedureSource,
  })
  return [
    ...(measure.forMicroGrant ? [] : [refuseStep('not-a-micro-grant')]),
    ...(measure.federalPrecheck && measure.precheck !== 'released' ? [refuseStep('no-federal-release')] : []),
    ...checkMotion({ kind: 'grant', amountCents, conditions: [] }, measure.requestedCents),
    ...checkConsentAmount(amountCents, earlier),
    ...checkMicroGrantOffice(
      office,
      earlier.map((other) => other.office),
      rules,
    ),
    ...micro.filter((finding) => finding.code !== 'micro-grant-office-missing'),
  ]
}

const insertConsent = (scope: Scope, { measureId, office, amountCents }: MicroGrantConsent, number: number) =>
  scope.database
    .insertInto('microGrantConsents')
    .values({
      partnershipId: scope.partnershipId,
      measureId,
      office,
      number,
      amountCents,
      consentedOn: scope.today,
      consentedBy: scope.actor.personId,
    })
    .execute()

async function grant(
  scope: Scope,
  measure: Measure,
  amountCents: Cents,
  decidedBy: OfficeDecision['decidedBy'],
): Promise<void> {
  const rules = await findRulesOn(scope, (await getCommittee(scope)).id, scope.today)
  const { id: measureId, fundId } = measure
  const decisionId = await recordDecision(scope, {
    measureId,
    kind: 'granted',
    decidedBy,
    amountCents,
    ...(rules ? { rulesId: rules.id } : {}),
  })
  const decided = { fundId, measureId, decisionId, decidedOn: scope.today }
  const booking = await bookGrant(scope, decided, amountCents, 'reserve')
  if (booking.kind === 'refused')
    throw new Refused([refuseStep('fund-too-small', { freeCents: booking.availableCents })])
  await moveMeasure(scope, measureId, { to: 'granted', grantedCents: amountCents, decidedOn: scope.today })
  await audit(scope, {
    verb: 'grant-micro',
    record: 'decision',
    recordId: decisionId,
    measureId,
    facts: { amountCents },
  })
  await reportToBody(scope, {
    kind: 'micro_grant',
    measureId,
    text: `Kleinprojekt „${measure.title}“ (${measure.applicantName}): ${formatEuro(amountCents)} bewilligt.`,
  })
  await tellApplicant(scope, measureId, decisionId)
}
