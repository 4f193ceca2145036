import { Hono } from 'hono'
import type { Environment } from '../../platform/http/environment.ts'
import { adaptPlanRoutes } from './routes/adapt-plan.tsx'
import { changeRoutes } from './routes/changes.tsx'
import { drawdownRoutes } from './routes/drawdowns.tsx'
import { noticeRoutes } from './routes/notice.tsx'

export const grantsRoutes = new Hono<Environment>()
  .route('/', noticeRoutes)
  .route('/', drawdownRoutes)
  .route('/', adaptPlanRoutes)
  .route('/', changeRoutes)

export { acknowledgeNotice } from './actions/acknowledge-notice.ts'
export { answerPrecheck } from './actions/answer-precheck.ts'
export { answerAdaptedPlan, cancelMeasure, proposeAdaptedPlan } from './actions/change-measure.ts'
export { grantRecommended } from './actions/decide-recommended.ts'
export {
  checkDrawdownRequest,
  confirmSpending,
  recordPayment,
  releaseDrawdown,
  requestDrawdown,
} from './actions/drawdowns.ts'
export { issueNotice } from './actions/issue-notice.ts'
export { requestPrecheck } from './actions/request-precheck.ts'
export { getNotice, listDrawdowns } from './queries.ts'
export { checkPlanFitsGrant } from './rules/notice.ts'
