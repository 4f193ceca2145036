import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockMeasure, moveMeasure } from '../../applications/index.ts'
import { listComingMeetings, putOnAgenda, reportToBody } from '../../committee/index.ts'
import { endedMail } from '../mails/texts.ts'
import { type Circulation, type CirculationOutcome, listServices } from '../queries/circulations.ts'
import { mailMembers } from './mail-members.ts'

/** It ends without a result: the application is on the agenda of the next meeting, or ready for one that is yet to be called. */
export async function endUndecided(
  scope: Scope,
  circulation: Circulation,
  state: 'objected' | 'invalid' | 'called_back',
  because: string,
): Promise<void> {
  await settleCirculation(scope, circulation.id, state, { kind: 'ended', because })
  const movedTo = circulation.measureId
    ? await moveToMeeting(scope, circulation, circulation.measureId)
    : null
  const facts = { reason: because, meetsOn: movedTo }
  const { measureId } = circulation
  await audit(scope, {
    verb: state === 'called_back' ? 'call-back-circulation' : 'end-circulation',
    record: 'circulation',
    recordId: circulation.id,
    ...(measureId ? { measureId } : {}),
    facts,
  })
  await reportToBody(scope, {
    kind: 'circulation',
    bodyId: circulation.bodyId,
    ...(measureId ? { measureId } : {}),
    text: `Umlaufverfahren ${circulation.number} „${circulation.title}“ ohne Beschluss beendet. ${because}`,
  })
  const people = (await listServices(scope, circulation.id)).flatMap(({ personId }) => personId ?? [])
  await mailMembers(scope, circulation.id, people, endedMail(circulation, because, movedTo))
}

async function moveToMeeting(scope: Scope, circulation: Circulation, measureId: Id<'measure'>) {
  const { state } = await lockMeasure(scope, measureId)
  if (state !== 'circulating') return null
  await moveMeasure(scope, measureId, { to: 'admitted' })
  const next = (await listComingMeetings(scope)).find(
    ({ bodyId, fundingYearId, meetsOn }) =>
      bodyId === circulation.bodyId && fundingYearId === circulation.fundingYearId && meetsOn >= scope.today,
  )
  if (!next) return null
  await putOnAgenda(scope, next.id, measureId)
  return next.meetsOn
}

export const settleCirculation = (
  scope: Scope,
  id: Id<'circulation'>,
  state: Exclude<Circulation['state'], 'running'>,
  outcome: CirculationOutcome,
) =>
  scope.database
    .updateTable('circulations')
    .set({ state, outcome: JSON.stringify(outcome), endedAt: scope.now })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
