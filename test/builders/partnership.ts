import { type Database, openQueries } from '../../src/database/queries.ts'
import { dayInGermany, localDate } from '../../src/kit/dates.ts'
import type { PersonId } from '../../src/kit/ids.ts'
import { type Cents, cents } from '../../src/kit/money.ts'
import { openFundingYear } from '../../src/modules/ledger/index.ts'
import {
  adoptLocalRules,
  foundPartnership,
  type PartnershipDraft,
  storeTerms,
} from '../../src/modules/partnership/index.ts'
import type { Actor, Role, Scope } from '../../src/platform/scope.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { openTestEdges, type TestEdges } from './edges.ts'

export const euro = (amount: number): Cents => cents(Math.round(amount * 100))

/** Somebody with these roles who is in no table: enough for actions that ask for a role only. */
export const anActor = (roles: readonly Role[] = [], person: Partial<Actor> = {}): Actor => ({
  personId: null as PersonId | null,
  name: roles.length === 0 ? 'Besuch' : 'Testperson',
  roles: new Set(roles),
  organisationIds: [],
  programmeOffice: false,
  operator: false,
  ...person,
})

/** The same scope on another day, at noon in Germany. */
export function onDay(scope: Scope, day: string): Scope {
  const now = new Date(`${localDate(day)}T11:00:00Z`)
  return { ...scope, now, today: dayInGermany(now) }
}

export const actingAs = (scope: Scope, actor: Actor): Scope => ({ ...scope, actor })

export interface TestHouse {
  readonly fresh: FreshDatabase
  readonly database: Database
  readonly edges: TestEdges
  /** Founds a partnership as its lead office on 2 January 2018. */
  readonly found: (draft?: Partial<PartnershipDraft>) => Promise<Scope>
  readonly close: () => Promise<void>
}

/** A database of the test's own with all programme terms, and the edges of a process. */
export async function openTestHouse(): Promise<TestHouse> {
  const fresh = await freshDatabase()
  const database = openQueries(fresh.pool)
  const edges = await openTestEdges(fresh.pool)
  await storeTerms(database.across)
  const now = new Date('2018-01-02T11:00:00Z')
  return {
    fresh,
    database,
    edges,
    found: (draft = {}) =>
      foundPartnership(
        { database, edges, actor: anActor(['lead_office']), now },
        { ...aPartnership, ...draft },
      ),
    close: async () => {
      await edges.close()
      await fresh.drop()
    },
  }
}

export const aPartnership: PartnershipDraft = {
  slug: 'boizenburg-luebtheen',
  name: 'Unsere Stadt – aktiv & bunt',
  municipalities: [
    { name: 'Boizenburg/Elbe', kind: 'Stadt', state: 'Mecklenburg-Vorpommern' },
    { name: 'Lübtheen', kind: 'Stadt', state: 'Mecklenburg-Vorpommern' },
  ],
  inhabitants: 15_818,
  areaKm2: 170,
  themes: ['Demokratieförderung im ländlichen Raum', 'Rechtsextremismus'],
  programmeNotice: 'Gefördert vom Bundesministerium im Rahmen des Bundesprogramms „Demokratie leben!“',
  offices: [
    {
      kind: 'lead_office',
      name: 'Stadt Boizenburg/Elbe',
      street: 'Kirchplatz 1',
      postcode: '19258',
      town: 'Boizenburg/Elbe',
      email: 'amt@buntwerk.example',
    },
    {
      kind: 'coordination_office',
      name: 'Koordinierungs- und Fachstelle',
      town: 'Boizenburg/Elbe',
      email: 'koordination@buntwerk.example',
    },
  ],
  supporters: [{ name: 'Bundesprogramm „Demokratie leben!“', logo: null }],
}

/** The local rules that the example partnership adopted before its first year. */
export const adoptUsualRules = (scope: Scope) =>
  adoptLocalRules(scope, {
    adoptedOn: localDate('2018-01-16'),
    validFrom: localDate('2018-01-01'),
    proofDeadlineDays: 60,
    repaymentDeadlineDays: 30,
    lastDrawdownDay: '10-30',
    retentionYears: 10,
    acknowledgeDays: 28,
    printRelease: true,
  })

/** 40,000 / 5,000 / 10,000 / 45,000 EUR under the terms of 2017. */
export const openYear2018 = (scope: Scope) =>
  openFundingYear(scope, {
    year: 2018,
    federalGrantCents: euro(100_000),
    ownShareCents: euro(0),
    funds: {
      action: euro(40_000),
      youth: euro(5_000),
      participation: euro(10_000),
      coordination: euro(45_000),
    },
  })

/** 60,000 / 15,000 / 10,000 / 70,555.56 EUR under the newest terms. */
export const openYear2026 = (scope: Scope) =>
  openFundingYear(scope, {
    year: 2026,
    federalGrantCents: euro(140_000),
    ownShareCents: euro(15_555.56),
    funds: {
      action: euro(60_000),
      youth: euro(15_000),
      participation: euro(10_000),
      coordination: euro(70_555.56),
    },
  })
