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
export { type AttendanceDraft, recordAttendanceDay, removeAttendanceDay } from './actions/attendance-days.ts'
export { type Examination, examineReceipt } from './actions/examine-receipt.ts'
export { type FeeDraft, recordFee, removeFee } from './actions/fees.ts'
export { recordFinalPayment } from './actions/record-final-payment.ts'
export { type ReceiptDraft, recordReceipt } from './actions/record-receipt.ts'
export { recordRepayment } from './actions/record-repayment.ts'
export { removeReceipt } from './actions/remove-receipt.ts'
export { type ProofReturn, returnProof } from './actions/return-proof.ts'
export { type Report, saveReport } from './actions/save-report.ts'
export { submitProof } from './actions/submit-proof.ts'
export type { Calculation } from './calculation.ts'
export { loadCalculation } from './proof-case.ts'
export { finalPaymentCents, findProof, findRepayment, findStatement } from './queries/proofs.ts'
export { listReceipts } from './queries/records.ts'
export { listWaitingProofs, type WaitingKind, type WaitingProof } from './queries/waiting-proofs.ts'
