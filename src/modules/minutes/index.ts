export { approveMinutes } from './actions/approve-minutes.ts'
export { distributeMinutes } from './actions/distribute-minutes.ts'
export { confirmExtract, publishExtract, writeExtract } from './actions/extract.ts'
export { assignFollowUp, finishFollowUp } from './actions/follow-ups.ts'
export { layBefore } from './actions/lay-before.ts'
export { raiseObjection } from './actions/object.ts'
export { signMinutes } from './actions/sign-minutes.ts'
export { writeMinutes } from './actions/write-minutes.ts'
export { declareMinutesJob } from './jobs.ts'
export {
  getPublicMinutes,
  listPublishedMinutes,
  type PublicMinutes,
  proposeExtract,
} from './queries/extract.ts'
export { type FollowUp, listOpenFollowUps } from './queries/follow-ups.ts'
export { minutesRoutes } from './routes/index.ts'
