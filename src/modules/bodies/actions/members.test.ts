import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCommittee, type TestCommittee, usualRulesOfProcedure } from '../../../../test/builders/committee.ts'
import { onDay, openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { callMeeting, getMeeting, openMeeting } from '../../committee/index.ts'
import { loadActor } from '../../identity/index.ts'
import { findCommitteeSummary } from '../queries/bodies.ts'
import { listMembersAsOf } from '../queries/members.ts'
import { findRulesOn } from '../queries/rules-of-procedure.ts'
import { adoptRulesOfProcedure } from './adopt-rules-of-procedure.ts'
import { appointMember } from './appoint-member.ts'
import { dismissMember } from './dismiss-member.ts'
import { setUpCommittee } from './set-up-body.ts'

let house: TestHouse
let office: Scope
let committee: TestCommittee

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.found()
  await openYear2018(office)
  committee = await aCommittee(office)
})
afterAll(() => house.close())

const rolesOf = async (seat: 'm06', day: string) => {
  const { personId } = committee.as(seat, day).actor
  if (!personId) throw new Error('no person')
  const actor = await loadActor(office.database, office.partnershipId, { id: personId }, localDate(day))
  return [...actor.roles]
}

describe('the committee', () => {
  it('is set up once, and says its seats by group', async () => {
    await expect(setUpCommittee(office, { label: 'Zweiter', members: [] })).rejects.toBeInstanceOf(Conflict)
    expect(await findCommitteeSummary(onDay(office, '2018-02-01'))).toEqual({
      label: 'Begleitausschuss',
      seats: [
        { group: 'administration', count: 5 },
        { group: 'civil_society', count: 6 },
        { group: 'youth', count: 2 },
      ],
      votingSeats: 13,
      advisorySeats: 0,
    })
  })

  it('gives the seat and its rights together, and takes them together', async () => {
    expect(await rolesOf('m06', '2018-02-01')).toEqual(['committee_voting'])
    const scope = onDay(office, '2018-09-01')
    expect(await dismissMember(scope, committee.seat('m06'))).toEqual([])
    expect(await rolesOf('m06', '2018-08-31')).toEqual(['committee_voting'])
    expect(await rolesOf('m06', '2018-09-01')).toEqual([])
    await expect(dismissMember(scope, committee.seat('m06'))).rejects.toBeInstanceOf(Conflict)
    const asOf = async (day: string) =>
      (await listMembersAsOf(office, committee.bodyId, localDate(day))).map((member) => member.name)
    expect(await asOf('2018-08-31')).toContain('Mitglied m06')
    expect(await asOf('2018-09-01')).not.toContain('Mitglied m06')
  })

  it('warns when civil society loses its majority, and not one seat before', async () => {
    const official = { name: 'Amt', seatGroup: 'administration', voting: true } as const
    const appoint = () => appointMember(onDay(office, '2018-10-01'), committee.bodyId, official)
    // 7 of 12 without m06; 7 of 13 still is a majority, 7 of 14 is not.
    expect(codesOf((await appoint()).findings)).toEqual([])
    expect(codesOf((await appoint()).findings)).toEqual(['civil-society-minority'])
  })
})

describe('the rules of procedure', () => {
  it('are dated: a meeting is bound to those in force on its day, at the latest when it is opened', async () => {
    const { meetingId } = await callMeeting(office, { meetsOn: localDate('2018-03-06') })
    const strict = { ...usualRulesOfProcedure, adoptedOn: localDate('2018-03-01'), applicationLeadDays: 21 }
    const newer = await adoptRulesOfProcedure(office, committee.bodyId, strict)
    expect((await findRulesOn(office, committee.bodyId, localDate('2018-02-28')))?.applicationLeadDays).toBe(
      14,
    )
    expect((await getMeeting(office, meetingId)).rulesId).not.toBe(newer)
    await openMeeting(onDay(office, '2018-03-06'), meetingId)
    expect((await getMeeting(office, meetingId)).rulesId).toBe(newer)
    await expect(openMeeting(office, meetingId)).rejects.toBeInstanceOf(Conflict)
    await expect(adoptRulesOfProcedure(office, committee.bodyId, strict)).rejects.toBeInstanceOf(Refused)
  })

  it('give the application deadline, and warn one day short of it', async () => {
    const call = { meetsOn: localDate('2018-02-20') }
    const { meetingId, findings } = await callMeeting(office, call)
    expect(findings).toEqual([])
    expect((await getMeeting(office, meetingId)).applicationDeadline).toBe('2018-02-06')
    const late = await callMeeting(office, { ...call, applicationDeadline: localDate('2018-02-07') })
    expect(codesOf(late.findings)).toEqual(['lead-time-too-short'])
  })

  it('and the funding year must be there before a meeting is called', async () => {
    const refused = await callMeeting(office, { meetsOn: localDate('2017-12-01') }).catch((error) => error)
    expect(codesOf((refused as Refused).findings)).toEqual(['no-rules-of-procedure', 'no-funding-year'])
  })
})
