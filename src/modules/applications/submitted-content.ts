import type { Application, SubmittedContent } from './application-queries.ts'

/** The copy that is kept with a submission: everything as it stands today, readable without our tables. */
export function contentOf(
  application: Application,
  reference: string,
  submittedBy: string,
): SubmittedContent {
  const { measure, call, year, answers, plan, attachments, organisation, partner } = application
  const { partnershipId: _, ...organisationNow } = organisation
  return {
    reference,
    title: measure.title,
    place: measure.place,
    periodFrom: measure.beginsOn,
    periodUntil: measure.endsOn,
    requestedCents: measure.requestedCents,
    call: { id: call.id, title: call.title, fund: call.fundLabel, year: year.year },
    generation: year.generation,
    organisation: organisationNow,
    partner: partner && { name: partner.name },
    answers,
    plan: plan?.lines ?? [],
    attachments: attachments.map(({ name, fileId }) => ({ name, fileId })),
    submittedBy,
  }
}
