export { admitApplication } from './actions/admit-application.ts'
export { attachFiles, removeAttachment } from './actions/attach-files.ts'
export { beginApplication } from './actions/begin-application.ts'
export { mailApplicant } from './actions/mail-applicant.ts'
export { lockMeasure, type Move, moveMeasure } from './actions/move-measure.ts'
export { noteCancellation } from './actions/note-cancellation.ts'
export { notePrecheck } from './actions/note-precheck.ts'
export { answerPlan, type NewPlanLine, type PlanAnswer, proposePlan } from './actions/propose-plan.ts'
export { type CallDraft, closeCall, publishCall, reviseCall } from './actions/publish-call.ts'
export { type FormalCheck, type Return, returnApplication } from './actions/return-application.ts'
export { savePlan } from './actions/save-plan.ts'
export { type SectionValues, saveSection } from './actions/save-section.ts'
export { type Submitted, submitApplication } from './actions/submit-application.ts'
export { withdrawApplication } from './actions/withdraw-application.ts'
export { writeMessage } from './actions/write-message.ts'
export { type Application, listSubmissions, loadApplication } from './application-queries.ts'
export { type Call, findCall, getCall, isOpen, listCalls, listOpenCalls } from './call-queries.ts'
export { type CaseFrame, type CaseStep, caseFrame, currentTab, loadCaseFrame, toneOf } from './case-frame.ts'
export { declarationsOf } from './declarations.ts'
export { answersOfCounts, linesOfCounts } from './lump-sum-form.ts'
export { changeRows, parsePlan, readTypedPlan, type TypedPlan, typedPlanOf } from './plan-form.ts'
export {
  type FinancingPlan,
  incomeLabels,
  listPlans,
  loadBindingPlan,
  loadNewestPlan,
} from './plan-queries.ts'
export { findMeasure, getMeasure, listDecidable, type Measure } from './queries.ts'
export { applicationsRoutes } from './routes/index.ts'
export {
  checkBalance,
  checkPlan,
  type PlanLine,
  type PlanTotals,
  planTotals,
} from './rules/financing-plan.ts'
export { nextStep } from './rules/lifecycle.ts'
export { computeLumpSums, type LumpSumCounts, type LumpSums } from './rules/lump-sum-plan.ts'
export { checkMicroGrant } from './rules/micro-grant.ts'
export { checkGrantable, type Precheck } from './rules/precheck.ts'
export { isPublic, statusWord } from './rules/status-words.ts'
export { findingText as applicationFindingText, nextStepText, turnLabels } from './texts.ts'
export { CasePage, caseBreadcrumb } from './views/case-page.tsx'
export { PlanFields } from './views/plan-fields.tsx'
