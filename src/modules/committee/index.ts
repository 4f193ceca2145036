export { adoptRulesOfProcedure } from './actions/adopt-rules-of-procedure.ts'
export { callMeeting } from './actions/call-meeting.ts'
export { closeBallot } from './actions/close-ballot.ts'
export { closeMeeting } from './actions/close-meeting.ts'
export { decideMicroGrant } from './actions/decide-micro-grant.ts'
export { declareConflict } from './actions/declare-conflict.ts'
export { deferItem } from './actions/defer-item.ts'
export { fulfilCondition } from './actions/fulfil-condition.ts'
export { liftConflict } from './actions/lift-conflict.ts'
export { openBallot } from './actions/open-ballot.ts'
export { openMeeting } from './actions/open-meeting.ts'
export { putOnAgenda } from './actions/put-on-agenda.ts'
export { recordAttendance } from './actions/record-attendance.ts'
export { recordDecision } from './actions/record-decision.ts'
export { recordVotes } from './actions/record-votes.ts'
export { setUpCommittee } from './actions/set-up-committee.ts'
export type { MemberVote } from './actions/write-votes.ts'
export { listConflicts } from './queries/agenda.ts'
export type { BallotOutcome } from './queries/ballots.ts'
export { type Condition, getRecommendation, listConditions, listOpenConditions } from './queries/decisions.ts'
export { getMeeting, listComingMeetings, listMeetings, type Meeting } from './queries/meetings.ts'
export {
  type CommitteeSummary,
  findCommittee,
  findCommitteeSummary,
  listMembersAsOf,
  type Member,
} from './queries/members.ts'
export { loadVoting } from './queries/voting.ts'
export { committeeRoutes } from './routes/index.ts'
export { refuseConflicted } from './routes/refuse-conflicted.ts'
export type { RulesOfProcedure } from './rules/rules-of-procedure.ts'
export { groupLabels } from './texts.ts'
