export { adoptRulesOfProcedure } from './actions/adopt-rules-of-procedure.ts'
export { setUpCommittee } from './actions/set-up-committee.ts'
export {
  type CommitteeSummary,
  findCommittee,
  findCommitteeSummary,
  getCommittee,
  getMember,
  listMembersAsOf,
  type Member,
} from './queries/members.ts'
export { type AdoptedRules, findRulesOn, getRules } from './queries/rules-of-procedure.ts'
export { bodiesRoutes } from './routes/index.ts'
export { isProcedureFinding, procedureText } from './procedure-texts.ts'
export { checkCirculation, checkCirculationDays, earliestEnd, isObjected } from './rules/circulation-allowed.ts'
export { countCivil } from './rules/composition.ts'
export { microGrantOffices } from './rules/micro-grant-offices.ts'
export { checkNotice, lastDayToInvite } from './rules/notice-period.ts'
export { type BallotRequests, checkOpenness, isAskedFor, opennessOf } from './rules/openness.ts'
export { mustPresent } from './rules/presentation-duty.ts'
export { checkRepresentation, type Representation } from './rules/representation.ts'
export { readMajority } from './rules/read-rules.ts'
export {
  type AbstentionRule,
  type MajorityRule,
  type RulesOfProcedure,
  rulesOfProcedureSource,
  usualRules,
} from './rules/rules-of-procedure.ts'
export { bodyFindingText, groupLabels, isBodyFinding } from './texts.ts'
