import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startEmbedded } from '../src/database/embedded/start-embedded.ts'
import { migrate } from '../src/database/migrate.ts'
import { makePool } from '../src/database/open.ts'
import { type Database, openQueries } from '../src/database/queries.ts'
import { localDate } from '../src/kit/dates.ts'
import type { Id } from '../src/kit/ids.ts'
import { admitApplication, attachFiles, submitApplication } from '../src/modules/applications/index.ts'
import { addAgendaPoint } from '../src/modules/committee/actions/add-agenda-point.ts'
import { callMeeting, declarePackJob, putOnAgenda, requestPack } from '../src/modules/committee/index.ts'
import { getPack } from '../src/modules/committee/queries/packs.ts'
import { foundPartnership, storeTerms } from '../src/modules/partnership/index.ts'
import type { Edges } from '../src/platform/edges.ts'
import type { Scope } from '../src/platform/scope.ts'
import { aCall, aDraft, anApplicant } from '../test/builders/applications.ts'
import { aCommittee } from '../test/builders/committee.ts'
import { openTestEdges } from '../test/builders/edges.ts'
import { anActor, aPartnership, onDay, openYear2018 } from '../test/builders/partnership.ts'
import { papersOfOne } from './pack/papers.ts'

/**
 * How long the papers of a meeting take from the request until the file is ready, through the real queue: twenty
 * applications with three attachments each. The first time the printing process is started, too.
 */
const applications = 20
const rounds = 4

const folder = mkdtempSync(join(tmpdir(), 'buntwerk-bench-'))
const server = await startEmbedded(folder)
const pool = makePool(server.connection)
try {
  await migrate(pool)
  const edges = await openTestEdges(pool)
  try {
    const database = openQueries(pool)
    console.log(JSON.stringify(await measure(database, edges)))
  } finally {
    await edges.close()
  }
} finally {
  await pool.end()
  await server.stop()
  rmSync(folder, { recursive: true })
}

async function measure(database: Database, edges: Edges) {
  const { office, meetingId, attachedBytes } = await prepare(database, edges)
  declarePackJob({ database, edges, clock: () => office.now })
  await edges.jobs.start()
  const milliseconds: number[] = []
  const steps: number[] = []
  let pages = 0
  for (let round = 0; round < rounds; round += 1) {
    await addAgendaPoint(office, meetingId, { title: `Bericht ${round + 1}`, kind: 'report' })
    const began = performance.now()
    const packId = await requestPack(office, meetingId)
    const seen = new Set<number>()
    let pack = await getPack(office, packId)
    while (pack.state !== 'ready') {
      if (pack.state === 'failed') throw new Error('the pack has failed')
      seen.add(pack.done)
      await wait(20)
      pack = await getPack(office, packId)
    }
    milliseconds.push(Math.round(performance.now() - began))
    steps.push(seen.size)
    pages = pack.pages ?? 0
  }
  const [firstMs, ...laterMs] = milliseconds
  const attachedMb = Math.round(attachedBytes / 1e5) / 10
  return { bench: 'pack', applications, attachedMb, pages, firstMs, laterMs, stepsSeen: steps }
}

async function prepare(database: Database, edges: Edges) {
  await storeTerms(database.across)
  const now = new Date('2018-01-02T11:00:00Z')
  const actor = anActor(['lead_office'])
  const founded = await foundPartnership({ database, edges, actor, now }, aPartnership)
  const { funds } = await openYear2018(founded)
  await aCommittee(founded)
  const callId = await aCall(founded, funds.action)
  const office = onDay(founded, '2018-02-20')
  const { meetingId } = await callMeeting(office, { meetsOn: localDate('2018-03-06') })
  let attachedBytes = 0
  for (let number = 1; number <= applications; number += 1)
    attachedBytes += await ready(office, { callId, meetingId, number })
  return { office, meetingId, attachedBytes }
}

interface OneMore {
  readonly callId: Id<'call'>
  readonly meetingId: Id<'meeting'>
  readonly number: number
}

async function ready(office: Scope, { callId, meetingId, number }: OneMore): Promise<number> {
  const applicant = await anApplicant(onDay(office, '2018-02-12'), `Verein ${number}`)
  const measureId = await aDraft(applicant, callId, { title: `Vorhaben ${number}` })
  const papers = await papersOfOne()
  await attachFiles(applicant.scope, measureId, papers)
  await submitApplication(applicant.scope, measureId)
  await admitApplication(office, measureId, { checklist: {}, noteToApplicant: '', internalNote: '' })
  await putOnAgenda(office, meetingId, measureId)
  return papers.reduce((sum, { bytes }) => sum + bytes.length, 0)
}
