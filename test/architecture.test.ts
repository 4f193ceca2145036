import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../src/platform/root.ts'

/** Modules from the lowest to the highest: each may call those before it. */
const moduleOrder = [
  'identity',
  'partnership',
  'ledger',
  'applications',
  'bodies',
  'committee',
  'circulation',
  'minutes',
  'grants',
  'proof',
  'desk',
  'portal',
]
/** The files of a module that other modules may open besides its door, because they hold words and no logic. */
const openFiles = /^(index|tables|vocabulary|paths|permissions)\.tsx?$/

interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const files = readSources(join(projectRoot, 'src'))
const modules = files.filter((file) => file.path.startsWith('src/modules/'))

describe('the house', () => {
  it('was read at all', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(300)
  })

  it('keeps the kit free of everything else', () => {
    expect(
      violations('src/kit/', (target) => target.startsWith('src/') && !target.startsWith('src/kit/')),
    ).toEqual([])
  })

  it('keeps the look free of modules, platform and database', () => {
    const forbidden = /^src\/(modules|platform|database)\//
    expect(
      violations('src/ui/', (target) => forbidden.test(target) && target !== 'src/platform/root.ts'),
    ).toEqual([])
  })

  it('keeps the platform free of domain modules', () => {
    expect(violations('src/platform/', (target) => target.startsWith('src/modules/'))).toEqual([])
  })

  it('lets the database know the modules by their tables only', () => {
    const forbidden = (target: string) => target.startsWith('src/modules/') && !target.endsWith('/tables.ts')
    expect(violations('src/database/', forbidden)).toEqual([])
  })

  it('lets modules call downwards only', () => {
    const upwards = pairs().filter(([file, target]) => rank(target) > rank(file.path))
    expect(upwards.map(say)).toEqual([])
  })

  it('lets modules meet through the door only, and rules call rules, since a door has impure rooms behind it', () => {
    const through = pairs().filter(([file, target]) => {
      if (moduleOf(file.path) === moduleOf(target)) return false
      if (file.path.includes('/rules/') && target.includes('/rules/')) return false
      return !openFiles.test(target.split('/').slice(3).join('/'))
    })
    expect(through.map(say)).toEqual([])
  })

  it('keeps rules pure: no clock, no chance, no waiting, no edge', () => {
    const impure = /new Date\(\)|Date\.now|Math\.random|\bawait\s|\basync\s|process\.env/
    const rules = modules.filter((file) => file.path.includes('/rules/') && !isTest(file.path))
    expect(rules.length).toBeGreaterThan(15)
    expect(rules.filter((file) => impure.test(file.text)).map((file) => file.path)).toEqual([])
    const allowed = /^src\/(kit\/|modules\/[a-z]+\/(rules\/|vocabulary\.ts$))/
    const foreign = rules.flatMap((file) =>
      file.imports.filter((target) => !allowed.test(target)).map((target) => say([file, target])),
    )
    expect(foreign).toEqual([])
  })

  it('keeps views away from the database', () => {
    const views = modules.filter(
      (file) => /\/(views|documents|mails|exports)\//.test(file.path) && !isTest(file.path),
    )
    expect(views.length).toBeGreaterThan(10)
    const fetching = /\.selectFrom\(|\.insertInto\(|\.updateTable\(|\.deleteFrom\(/
    expect(views.filter((file) => fetching.test(file.text)).map((file) => file.path)).toEqual([])
  })

  it('lets only actions write', () => {
    const writing = /\.(insertInto|updateTable|deleteFrom)\(/
    const elsewhere = modules.filter(
      (file) => writing.test(file.text) && !isTest(file.path) && !/\/actions(\/|\.ts$)/.test(file.path),
    )
    expect(elsewhere.map((file) => file.path)).toEqual([])
  })

  it('gives every table one writing module', () => {
    const owners = tableOwners()
    expect(owners.size).toBeGreaterThan(30)
    const foreign = modules.flatMap((file) =>
      writtenTables(file.text)
        .filter((table) => owners.has(table) && owners.get(table) !== moduleOf(file.path))
        .map((table) => `${file.path} writes ${table} of ${owners.get(table)}`),
    )
    expect(foreign).toEqual([])
  })

  it('reads the environment in settings only', () => {
    const readers = files
      .filter((file) => /process\.env/.test(file.text) && !isTest(file.path))
      .map((file) => file.path)
    expect(readers.filter((path) => path !== 'src/settings.ts' && path !== 'src/server.ts')).toEqual([])
  })

  it('has a table of cases beside every rule', () => {
    const rules = modules.filter((file) => file.path.includes('/rules/') && !isTest(file.path))
    const tested = new Set(modules.filter((file) => isTest(file.path)).map((file) => file.path))
    const untested = rules.filter(
      (file) => hasLogic(file) && !tested.has(file.path.replace(/\.ts$/, '.test.ts')),
    )
    expect(untested.map((file) => file.path)).toEqual([])
  })

  it('keeps files readable: at most 250 lines', () => {
    const long = files.filter((file) => file.text.split('\n').length > 251 && !isTest(file.path))
    expect(long.map((file) => file.path)).toEqual([])
  })
})

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
const hasLogic = (file: SourceFile): boolean => /export (function|const \w+ = [(<])/.test(file.text)
const moduleOf = (path: string): string => path.split('/')[2] ?? ''
const rank = (path: string): number => moduleOrder.indexOf(moduleOf(path))
const say = ([file, target]: readonly [SourceFile, string]): string => `${file.path} imports ${target}`

function pairs(): [SourceFile, string][] {
  return modules
    .filter((file) => !isTest(file.path))
    .flatMap((file) =>
      file.imports
        .filter((target) => target.startsWith('src/modules/'))
        .map((target): [SourceFile, string] => [file, target]),
    )
}

function violations(folder: string, forbidden: (target: string) => boolean): string[] {
  return files
    .filter((file) => file.path.startsWith(folder) && !isTest(file.path))
    .flatMap((file) => file.imports.filter(forbidden).map((target) => say([file, target])))
}

function tableOwners(): Map<string, string> {
  const owners = new Map<string, string>()
  for (const file of modules.filter((file) => file.path.endsWith('/tables.ts'))) {
    const block = /export interface \w+Tables \{([^}]*)\}/.exec(file.text)?.[1] ?? ''
    for (const match of block.matchAll(/^\s*(\w+):/gm)) owners.set(match[1] ?? '', moduleOf(file.path))
  }
  return owners
}

const writtenTables = (text: string): string[] =>
  [...text.matchAll(/\.(?:insertInto|updateTable|deleteFrom)\('(\w+)/g)].map((match) => match[1] ?? '')

function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name)
      const text = readFileSync(full, 'utf8')
      return { path: relative(projectRoot, full), text, imports: importsOf(full, text) }
    })
}

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)]
    .map((match) => match[1] ?? '')
    .map((target) =>
      target.startsWith('.') ? relative(projectRoot, resolve(dirname(file), target)) : target,
    )
}
