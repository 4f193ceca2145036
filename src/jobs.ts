import { declareCirculationJob } from './modules/circulation/index.ts'
import { declarePackJob } from './modules/committee/index.ts'
import { declareMinutesJob } from './modules/minutes/index.ts'
import type { Host } from './platform/http/environment.ts'
import { declareMailJob } from './platform/mail/deliver-mail.ts'
import { openDeliverer } from './platform/mail/deliverer.ts'
import type { Settings } from './settings.ts'

/** The list of jobs: name, when, which action. */
export function declareJobs(host: Host, { smtpUrl, mailFrom }: Settings): void {
  const { database, edges, clock } = host
  const deliverer = openDeliverer({ smtpUrl, from: mailFrom })
  declareCirculationJob(host)
  declarePackJob(host)
  declareMinutesJob(host)
  declareMailJob(edges.jobs, { database: database.across, deliverer, clock, log: edges.log })
}
