export { addAgendaPoint } from './actions/add-agenda-point.ts'
export { adoptRulesOfProcedure } from './actions/adopt-rules-of-procedure.ts'
export { type Appointment, appointMember, type NewMember } from './actions/appoint-member.ts'
export { type CalledMeeting, callMeeting, type MeetingCall } from './actions/call-meeting.ts'
export { cancelBallot } from './actions/cancel-ballot.ts'
export { castVote } from './actions/cast-vote.ts'
export { type BallotClosing, closeBallot } from './actions/close-ballot.ts'
export { closeMeeting } from './actions/close-meeting.ts'
export { decideMicroGrant, type MicroGrantConsent } from './actions/decide-micro-grant.ts'
export { declareConflict } from './actions/declare-conflict.ts'
export { deferItem } from './actions/defer-item.ts'
export { dismissMember } from './actions/dismiss-member.ts'
export { fulfilCondition } from './actions/fulfil-condition.ts'
export { liftConflict } from './actions/lift-conflict.ts'
export { noteOnItem } from './actions/note-on-item.ts'
export { type MotionToGrant, openBallot } from './actions/open-ballot.ts'
export { openMeeting } from './actions/open-meeting.ts'
export { putOnAgenda } from './actions/put-on-agenda.ts'
export { type PresentSeat, recordAttendance } from './actions/record-attendance.ts'
export { type OfficeDecision, recordDecision } from './actions/record-decision.ts'
export { recordVotes } from './actions/record-votes.ts'
export { setUpCommittee } from './actions/set-up-committee.ts'
export { takeOffAgenda } from './actions/take-off-agenda.ts'
export type { MemberVote } from './actions/write-votes.ts'
export { type Presence, presenceOf } from './presence.ts'
export { isConflicted, listAgenda, listConflicts } from './queries/agenda.ts'
export type { BallotOutcome } from './queries/ballots.ts'
export {
  type Condition,
  type Consent,
  type Decision,
  findDecision,
  getRecommendation,
  listConditions,
  listConsents,
  listDecisions,
  listOpenConditions,
} from './queries/decisions.ts'
export { getMeeting, listComingMeetings, listMeetings, type Meeting } from './queries/meetings.ts'
export {
  type CommitteeSummary,
  findCommittee,
  findCommitteeSummary,
  listMembersAsOf,
  type Member,
} from './queries/members.ts'
export { findRulesOn, listRulesOfProcedure } from './queries/rules-of-procedure.ts'
export { loadVoting } from './queries/voting.ts'
export { committeeRoutes } from './routes/index.ts'
export { refuseConflicted } from './routes/refuse-conflicted.ts'
export type { RulesOfProcedure } from './rules/rules-of-procedure.ts'
export { groupLabels } from './texts.ts'
