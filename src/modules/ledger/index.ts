export {
  type Booking,
  dismiss,
  payOut,
  prove,
  recommend,
  release,
  request,
  reserve,
  takeBack,
  unrecommend,
} from './actions/book.ts'
export { openFundingYear } from './actions/open-funding-year.ts'
export { requestFederalDrawdown } from './actions/request-federal-drawdown.ts'
export {
  type FundRow,
  freeCentsOf,
  listAllotments,
  listFunds,
  measureSums,
  received,
  sumOfCents,
} from './queries.ts'
export { ledgerRoutes } from './routes/index.ts'
export { addUp, type FundFigures, fundFigures } from './rules/fund-figures.ts'
export { fourNumbersOf } from './views/figures.ts'
