import { createServer } from 'node:net'
import { StartRefused } from '../../platform/start-refused.ts'
import { keyOf } from './socket.ts'

/**
 * One server per data folder. The claim is an abstract unix socket: the kernel gives a name to one process only and
 * takes it back when the process ends in whatever way, so no stale lock file can be left behind.
 */
export function claimDataFolder(dataDir: string): Promise<() => Promise<void>> {
  const claim = createServer()
  return new Promise((resolve, reject) => {
    claim.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? taken(dataDir) : error),
    )
    claim.listen(`\0buntwerk-${keyOf(dataDir)}`, () => {
      claim.unref()
      resolve(() => new Promise((done) => claim.close(() => done())))
    })
  })
}

function taken(dataDir: string): StartRefused {
  return new StartRefused(
    `Ein anderer Buntwerk-Server läuft schon mit dem Ordner ${dataDir}.`,
    `Another Buntwerk server already runs on the folder ${dataDir}.`,
  )
}
