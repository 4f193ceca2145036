import { chmodSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartRefused } from '../../platform/start-refused.ts'

/** Whom PostgreSQL runs as; empty: as ourselves. */
export type Account = { readonly uid?: number; readonly gid?: number }

const nobody = 65534
const rootsGroup = 0

/**
 * PostgreSQL refuses to run as root, so root hands it to nobody. The group stays root's: a folder that is closed to
 * others is then opened to PostgreSQL by the group's search bit alone, and to no other account.
 */
export function databaseAccount(): Account {
  return process.getuid?.() === 0 ? { uid: nobody, gid: rootsGroup } : {}
}

/** Makes every folder from / down to `folder` enterable by the account. */
export function openTheWay(account: Account, folder: string): void {
  if (account.uid === undefined) return
  for (const step of stepsTo(realpathSync(folder))) {
    if (isEnterable(step, account.uid)) continue
    if (!belongsToRoot(step)) throw closed(step)
    chmodSync(step, (statSync(step).mode & 0o7777) | 0o010)
  }
}

/** Under a strict umask npm installs for root alone: then the programs are opened to root's group. */
export function openTree(account: Account, folder: string): void {
  if (account.uid === undefined || (statSync(folder).mode & 0o055) !== 0) return
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name)
    const { mode } = statSync(path)
    chmodSync(path, (mode & 0o7777) | ((mode & 0o500) >> 3))
  }
}

function stepsTo(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [...stepsTo(parent), folder]
}

function isEnterable(folder: string, uid: number): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder)
  const bit = owner === uid ? 0o100 : group === rootsGroup ? 0o010 : 0o001
  return (mode & bit) !== 0
}

function belongsToRoot(folder: string): boolean {
  const { uid, gid } = statSync(folder)
  return uid === 0 && gid === rootsGroup
}

function closed(folder: string): StartRefused {
  return new StartRefused(
    `Die Datenbank läuft unter dem Konto nobody und kommt nicht in den Ordner ${folder}: Bitte nicht als root starten oder den Ordner mit chmod o+x öffnen.`,
    `The database runs as nobody and cannot enter ${folder}: please do not start as root, or open it by chmod o+x.`,
  )
}
