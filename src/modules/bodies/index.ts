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
export { countCivil } from './rules/composition.ts'
export { readMajority } from './rules/read-rules.ts'
export {
  type AbstentionRule,
  type MajorityRule,
  type RulesOfProcedure,
  rulesOfProcedureSource,
  usualRules,
} from './rules/rules-of-procedure.ts'
export { bodyFindingText, groupLabels, isBodyFinding } from './texts.ts'
