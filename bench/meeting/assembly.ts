import { join } from 'node:path'
import type pg from 'pg'
import { makePool } from '../../src/database/open.ts'
import { openQueries } from '../../src/database/queries.ts'
import { localDate } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import { addAgendaPoint } from '../../src/modules/committee/actions/add-agenda-point.ts'
import { assignRole, hashPassword, registerPerson } from '../../src/modules/identity/index.ts'
import { foundPartnership } from '../../src/modules/partnership/index.ts'
import { openTestEdges } from '../../test/builders/edges.ts'
import { aLargeMeeting } from '../../test/builders/large-committee.ts'
import { anActor, aPartnership, openYear2018 } from '../../test/builders/partnership.ts'

export const slug = 'grosses-buendnis'
export const password = 'nur-fuer-die-messung'
export const chairEmail = 'leitung@buntwerk.example'

export interface Assembly {
  readonly path: string
  readonly itemIds: readonly Id<'agenda-item'>[]
  readonly emails: readonly string[]
}

/** As cheap as it gets: signing in is not what is measured. */
const cheap = { memoryKiB: 64, passes: 1 }
const day = '2018-03-06'

/** A running meeting in which so many members are present, with a point for each round; written beside the server. */
export async function assemble(dataDir: string, members: number, rounds: number): Promise<Assembly> {
  const pool = makePool(besideOf(dataDir))
  const edges = await openTestEdges(pool)
  try {
    const now = new Date('2018-01-02T11:00:00Z')
    const actor = anActor(['lead_office'])
    const office = await foundPartnership(
      { database: openQueries(pool), edges, actor, now },
      { ...aPartnership, slug },
    )
    await openYear2018(office)
    const passwordHash = await hashPassword(password, cheap)
    const register = async (scope: typeof office, name: string, email: string) =>
      (await registerPerson(scope, { name, email, passwordHash })).personId
    const chair = await register(office, 'Leitung', chairEmail)
    await assignRole(office, { personId: chair, role: 'coordination_office' })
    const meeting = await aLargeMeeting(office, members, day, register)
    await meeting.attend(meeting.members)
    const itemIds: Id<'agenda-item'>[] = []
    for (let round = 1; round <= rounds; round += 1)
      itemIds.push(
        await addAgendaPoint(meeting.scope, meeting.meetingId, {
          title: `Punkt ${round} am ${localDate(day)}`,
          public: true,
        }),
      )
    // PostgreSQL does it by itself within a minute.
    await pool.query('vacuum analyze')
    const path = `/${slug}/sitzungen/${meeting.meetingId}`
    return { path, itemIds, emails: meeting.members.map(({ email }) => email) }
  } finally {
    await edges.close()
    await pool.end()
  }
}

export const besideOf = (dataDir: string): pg.PoolConfig => ({
  host: join(dataDir, 'postgres-socket'),
  port: 5432,
  user: 'buntwerk',
  database: 'buntwerk',
})
