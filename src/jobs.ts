import type { Host } from './platform/http/environment.ts'
import { declareMailJob } from './platform/mail/deliver-mail.ts'
import { openDeliverer } from './platform/mail/deliverer.ts'
import type { Settings } from './settings.ts'

/** The list of jobs: name, when, which action. */
export function declareJobs({ database, edges, clock }: Host, { smtpUrl, mailFrom }: Settings): void {
  const deliverer = openDeliverer({ smtpUrl, from: mailFrom })
  declareMailJob(edges.jobs, { database: database.across, deliverer, clock, log: edges.log })
}
