import { Hono } from 'hono'
import type { Environment } from '../../platform/http/environment.ts'
import { paperRoutes } from './routes/papers.ts'
import { proofTabRoutes } from './routes/proof.tsx'
import { receiptRoutes } from './routes/receipts.tsx'
import { recordRoutes } from './routes/records.tsx'
import { reportRoutes } from './routes/report.tsx'

export const proofRoutes = new Hono<Environment>()
  .route('/', proofTabRoutes)
  .route('/', receiptRoutes)
  .route('/', paperRoutes)
  .route('/', recordRoutes)
  .route('/', reportRoutes)

export { type AcceptedProof, acceptProof } from './actions/accept-proof.ts'
export { recordAttendanceDay } from './actions/attendance-days.ts'
export { recordFee } from './actions/fees.ts'
export { recordFinalPayment } from './actions/record-final-payment.ts'
export { recordReceipt } from './actions/record-receipt.ts'
export { recordRepayment } from './actions/record-repayment.ts'
export { saveReport } from './actions/save-report.ts'
export { submitProof } from './actions/submit-proof.ts'
export { listOpenFinalPayments } from './queries/waiting-proofs.ts'
