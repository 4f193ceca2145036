export { adoptLocalRules, type LocalRulesDraft } from './actions/adopt-local-rules.ts'
export { type BoundFundingYear, bindFundingYear, type FundingYearDraft } from './actions/bind-funding-year.ts'
export {
  type Founder,
  foundPartnership,
  type OfficeDraft,
  type PartnershipDraft,
} from './actions/found-partnership.ts'
export { type CouncilConsentDraft, recordCouncilConsent } from './actions/record-council-consent.ts'
export { storeTerms } from './actions/store-terms.ts'
export { enterPartnership } from './enter-partnership.ts'
export {
  type FundingYear,
  findCouncilConsent,
  findFundingYearOf,
  findPartnership,
  findTermsOfYear,
  getFundingYear,
  getOffice,
  getPartnership,
  type LocalRules,
  listFundingYears,
  listLocalRules,
  listMunicipalities,
  listOffices,
  listPartnerships,
  listSupporters,
  loadTerms,
  loadTermsOfYear,
  localRulesOn,
  lockFundingYear,
  type Office,
  yearsWithTerms,
} from './queries.ts'
export { partnershipRoutes } from './routes.tsx'
export { type CouncilConsentCode, checkFederalDrawdown } from './rules/council-consent.ts'
export { ownShareOf } from './rules/own-share.ts'
export type { ProgrammeTerms, TermKey } from './rules/programme-terms.ts'
export { decisionModeLabels, financingLabels, settlementLabels } from './term-texts.ts'
export { findingText as partnershipFindingText, fundLabels } from './texts.ts'
