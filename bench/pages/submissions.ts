import type pg from 'pg'
import { prepareDrafts } from './fill.ts'
import { type Figures, measureWork } from './measure.ts'
import { slug } from './reading.ts'
import { password, type RunningServer } from './server.ts'
import { Visitor } from './visitor.ts'

/** Submits prepared drafts: number, immutable copy, journal, history and mail of each are written in one transaction. */
export async function measureSubmissions(
  server: RunningServer,
  client: pg.Client,
  count: number,
): Promise<Figures> {
  const drafts = await prepareDrafts(client, count + warmUps)
  const applicant = new Visitor(server.url)
  await applicant.signIn('kino@buntwerk.example', password)
  const pages = await pagesOf(applicant, drafts)
  const pieces = pages.map(
    ([path, page]) =>
      () =>
        applicant.post(`${path}/einreichen`, page),
  )
  for (const piece of pieces.splice(0, warmUps)) await piece()
  return measureWork(server, pieces)
}

const warmUps = 50

/** Each draft's page, whose form is posted: opening it is not part of the measurement. */
async function pagesOf(applicant: Visitor, drafts: readonly string[]) {
  const pages: (readonly [path: string, page: string])[] = []
  for (const id of drafts) {
    const path = `/${slug}/vorhaben/${id}/antrag`
    pages.push([path, await applicant.get(path)])
  }
  return pages
}
