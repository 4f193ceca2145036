import { join } from 'node:path'
import pg from 'pg'
import { connections, type Figures, measurePages, measureWork } from './measure.ts'
import { type RunningServer, startBarePage } from './server.ts'

/** What the same web framework and server cost without us. */
export async function measureBarePage(
  { databasePid }: RunningServer,
  port: number,
  seconds: number,
): Promise<Figures> {
  const bare = await startBarePage(port)
  try {
    return await measurePages({ ...bare, databasePid }, ['/'], { seconds })
  } finally {
    await bare.stop()
  }
}

/** What the smallest question to the database costs; the asking is in the load generator's time. */
export async function measureSelectOne(
  server: RunningServer,
  dataDir: string,
  seconds: number,
): Promise<Figures> {
  const host = join(dataDir, 'postgres-socket')
  const pool = new pg.Pool({ host, port: 5432, user: 'buntwerk', database: 'buntwerk', max: connections })
  try {
    const questions = Array.from({ length: seconds * 1000 }, () => () => pool.query('select 1'))
    return await measureWork(server, questions)
  } finally {
    await pool.end()
  }
}
