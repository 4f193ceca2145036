export {
  allot,
  type Booking,
  dismiss,
  type Movement,
  payOut,
  prove,
  recommend,
  release,
  request,
  reserve,
  takeBack,
  unrecommend,
} from './actions/book.ts'
export { type OpenedFundingYear, openFundingYear } from './actions/open-funding-year.ts'
export { type FundIds, openFunds } from './actions/open-funds.ts'
export { type FederalDrawdownDraft, requestFederalDrawdown } from './actions/request-federal-drawdown.ts'
export {
  type FundRow,
  freeCentsOf,
  getFund,
  listAllotments,
  listFunds,
  measureSums,
  received,
  type SumsByKind,
  sumOfCents,
} from './queries.ts'
export { ledgerRoutes } from './routes/index.ts'
export { addUp, type FundFigures, fundFigures } from './rules/fund-figures.ts'
export { checkReservation } from './rules/reservation.ts'
export { figureLabels, findingText as ledgerFindingText } from './texts.ts'
export { fourNumbersOf, furtherFigures } from './views/figures.ts'
