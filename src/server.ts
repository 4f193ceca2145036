import { pino } from 'pino'
import { announce } from './announce.ts'
import { createApp } from './app.ts'
import { offerExampleData } from './example-data.ts'
import { declareJobs } from './jobs.ts'
import { openHost } from './open-host.ts'
import { listen } from './platform/http/listen.ts'
import { endOnSignals, lifetime, refuseStart } from './platform/lifetime.ts'
import { readSettings } from './settings.ts'

const log = pino()
const life = lifetime(log)
endOnSignals(life, log)
try {
  const settings = readSettings(process.env)
  log.level = settings.logLevel
  const host = await openHost(settings, log, life)
  const examples = await offerExampleData(host, settings)
  declareJobs(host, settings)
  const server = await listen({
    fetch: createApp(host).fetch,
    host: settings.host,
    port: settings.port,
  })
  life.onEnd(() => server.stop())
  // Open streams never fall idle by themselves: they end before the server waits for its last answers.
  life.onEnd(() => host.edges.live.stop())
  announce(settings, server.port, examples)
  void host.signIn.warmUp()
  host.edges.jobs.start().catch((error) => log.error({ err: error }, 'the jobs do not start'))
} catch (error) {
  await refuseStart(error, life)
}
