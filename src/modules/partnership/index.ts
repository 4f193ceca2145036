export { adoptLocalRules } from './actions/adopt-local-rules.ts'
export { type BoundFundingYear, bindFundingYear, type FundingYearDraft } from './actions/bind-funding-year.ts'
export { foundPartnership, type PartnershipDraft } from './actions/found-partnership.ts'
export { recordCouncilConsent } from './actions/record-council-consent.ts'
export { storeTerms } from './actions/store-terms.ts'
export { enterPartnership } from './enter-partnership.ts'
export {
  type FundingYear,
  findCouncilConsent,
  findFundingYearOf,
  getFundingYear,
  getOffice,
  getPartnership,
  type LocalRules,
  listFundingYears,
  listLocalRules,
  listMunicipalities,
  listOffices,
  listPartnerships,
  loadTerms,
  loadTermsOfYear,
  localRulesOn,
  lockFundingYear,
  type Office,
  yearsWithTerms,
} from './queries.ts'
export { partnershipRoutes } from './routes.tsx'
export { checkFederalDrawdown } from './rules/council-consent.ts'
export type { ProgrammeTerms } from './rules/programme-terms.ts'
export { scopeOfJob } from './scope-of-job.ts'
export { decisionModeLabels, financingLabels, settlementLabels } from './term-texts.ts'
export { findingText as partnershipFindingText, fundLabels } from './texts.ts'
