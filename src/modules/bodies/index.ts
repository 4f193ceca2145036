export { adoptRulesOfProcedure } from './actions/adopt-rules-of-procedure.ts'
export { appointMember } from './actions/appoint-member.ts'
export { dismissMember } from './actions/dismiss-member.ts'
export { endDeputy } from './actions/end-deputy.ts'
export { nameDeputy } from './actions/name-deputy.ts'
export { planSeats } from './actions/plan-seats.ts'
export { setUpCommittee } from './actions/set-up-body.ts'
export { endTie, stateTie } from './actions/state-tie.ts'
export { isProcedureFinding, procedureText } from './procedure-texts.ts'
export {
  type Body,
  type CommitteeSummary,
  findCommittee,
  findCommitteeSummary,
  getBody,
  getCommittee,
  listBodies,
} from './queries/bodies.ts'
export { getMember, listMembersAsOf, type Member } from './queries/members.ts'
export {
  type EndingTerm,
  listEndingTerms,
  listVacantSeats,
  type VacantSeats,
} from './queries/open-matters.ts'
export { type AdoptedRules, findRulesOn, getRules } from './queries/rules-of-procedure.ts'
export { listTiedMembers, type TiedMember } from './queries/ties.ts'
export { bodiesRoutes } from './routes/index.ts'
export { checkAbsences, checkEndByAbsences, missedInARow } from './rules/absences.ts'
export { checkCirculation, checkCirculationDays, isObjected } from './rules/circulation-allowed.ts'
export { countCivil } from './rules/composition.ts'
export { checkMicroGrantOffice, microGrantOffices } from './rules/micro-grant-offices.ts'
export { type BallotRequests, checkOpenness } from './rules/openness.ts'
export { readMajority } from './rules/read-rules.ts'
export { checkRepresentation, type Representation } from './rules/representation.ts'
export {
  type AbstentionRule,
  type MajorityRule,
  type RulesOfProcedure,
  rulesOfProcedureSource,
  usualRules,
} from './rules/rules-of-procedure.ts'
export { type TermState, termState } from './rules/terms.ts'
export { bodyFindingText, groupLabels, isBodyFinding } from './texts.ts'
