import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  adoptUsualRules,
  aPartnership,
  euro,
  openTestHouse,
  openYear2018,
  openYear2026,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import { newId } from '../../../kit/ids.ts'
import { Conflict, NotFound, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import {
  findFundingYearOf,
  findPartnership,
  listFundingYears,
  listMunicipalities,
  listOffices,
  listSupporters,
  loadTerms,
  localRulesOn,
} from '../queries.ts'
import { adoptLocalRules } from './adopt-local-rules.ts'
import { bindFundingYear } from './bind-funding-year.ts'
import { recordCouncilConsent } from './record-council-consent.ts'
import { storeTerms } from './store-terms.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const aScope = (): Promise<Scope> => house.found({ slug: `stadt-${newId()}` })

const auditOf = (scope: Scope) =>
  scope.database
    .selectFrom('auditEntries')
    .select(['verb', 'record'])
    .where('partnershipId', '=', scope.partnershipId)
    .orderBy('id')
    .execute()

describe('founding a partnership', () => {
  it('writes partnership, municipalities, offices and supporters, and who did it', async () => {
    const scope = await house.found({ slug: 'gruendung' })
    expect(await findPartnership(house.database.across, 'gruendung')).toMatchObject({
      id: scope.partnershipId,
      name: aPartnership.name,
      themes: aPartnership.themes,
    })
    expect((await listMunicipalities(scope)).map(({ name }) => name)).toEqual(['Boizenburg/Elbe', 'Lübtheen'])
    expect((await listOffices(scope)).map(({ kind }) => kind)).toEqual(['lead_office', 'coordination_office'])
    expect(await listSupporters(scope.database, scope.partnershipId)).toHaveLength(1)
    expect(await auditOf(scope)).toEqual([{ verb: 'found', record: 'partnership' }])
  })

  it('refuses an address twice and leaves no trace of the second', async () => {
    await house.found({ slug: 'doppelt' })
    await expect(house.found({ slug: 'doppelt', name: 'Zweite' })).rejects.toThrow(Conflict)
    const { rows } = await house.fresh.pool.query(
      `select (select count(*) from partnerships where slug = 'doppelt') as count`,
    )
    expect(rows).toEqual([{ count: 1 }])
  })

  it.each(['anmelden', 'impressum', 'assets', 'healthz'])('refuses the address of the platform: %s', (slug) =>
    expect(house.found({ slug })).rejects.toThrow(Conflict),
  )
})

describe('storing the terms', () => {
  it('writes what is missing and leaves what the operator changed', async () => {
    const { across } = house.database
    await across
      .updateTable('programmeTerms')
      .set({ value: JSON.stringify(16_000_000), certainty: 'configurable' })
      .where('generation', '=', '2025')
      .where('key', '=', 'maxFederalGrantCents')
      .execute()
    await across
      .deleteFrom('programmeTerms')
      .where('generation', '=', '2025')
      .where('key', '=', 'spendWithinDays')
      .execute()
    expect(await storeTerms(across)).toBe(1)
    expect(await storeTerms(across)).toBe(0)
    const terms = await loadTerms(await aScope(), '2025')
    expect(terms.maxFederalGrantCents).toBe(16_000_000)
    expect(terms.spendWithinDays).toBe(42)
  })
})

describe('opening a funding year', () => {
  it('binds 2018 to the terms of 2017 and 2026 to its own, each with its defaults', async () => {
    const scope = await aScope()
    await openYear2018(scope)
    await openYear2026(scope)
    expect(await listFundingYears(scope)).toMatchObject([
      {
        year: 2026,
        generation: '2026',
        decisionMode: 'committee_recommends',
        settlement: 'lump_sums',
        committeeLabel: 'Bündnis',
        ownShareCents: euro(15_555.56),
      },
      {
        year: 2018,
        generation: '2017',
        decisionMode: 'committee_decides',
        settlement: 'receipts',
        financing: 'deficit',
        committeeLabel: 'Begleitausschuss',
      },
    ])
  })

  it('takes what the partnership chose instead', async () => {
    const scope = await aScope()
    const funds = { action: euro(10), youth: euro(0), participation: euro(0), coordination: euro(0) }
    await bindFundingYear(scope, {
      year: 2015,
      federalGrantCents: euro(10),
      ownShareCents: euro(0),
      funds,
      decisionMode: 'committee_recommends',
      committeeLabel: 'Beirat für Demokratie',
      financing: 'fixed_sum',
    })
    expect(await findFundingYearOf(scope, 2015)).toMatchObject({
      decisionMode: 'committee_recommends',
      committeeLabel: 'Beirat für Demokratie',
      financing: 'fixed_sum',
    })
  })

  it('refuses an own share that is one cent short, names the rule, and stores nothing', async () => {
    const scope = await aScope()
    const draft = {
      year: 2026,
      federalGrantCents: euro(140_000),
      ownShareCents: euro(15_555.55),
      funds: {
        action: euro(60_000),
        youth: euro(15_000),
        participation: euro(10_000),
        coordination: euro(70_555.55),
      },
    }
    const refusal = await bindFundingYear(scope, draft).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refused)
    expect((refusal as Refused).findings.map(({ code }) => code)).toEqual(['own-share-too-low'])
    expect(await listFundingYears(scope)).toEqual([])
    expect(await auditOf(scope)).toHaveLength(1)
  })

  it('refuses a year twice, and stops at a year without terms', async () => {
    const scope = await aScope()
    await openYear2018(scope)
    await expect(openYear2018(scope)).rejects.toThrow(Conflict)
    const funds = { action: euro(1), youth: euro(0), participation: euro(0), coordination: euro(0) }
    const draft = { year: 2014, federalGrantCents: euro(1), ownShareCents: euro(0), funds }
    await expect(bindFundingYear(scope, draft)).rejects.toThrow('no programme terms cover the year 2014')
  })
})

describe('local rules', () => {
  const rules = {
    adoptedOn: localDate('2018-06-01'),
    validFrom: localDate('2018-07-01'),
    proofDeadlineDays: 42,
    repaymentDeadlineDays: 14,
    lastDrawdownDay: '11-15',
    retentionYears: 5,
    acknowledgeDays: 14,
    printRelease: false,
  }

  it('apply from their first day on, and not a day earlier', async () => {
    const scope = await aScope()
    await adoptUsualRules(scope)
    await adoptLocalRules(scope, rules)
    expect(await localRulesOn(scope, localDate('2018-06-30'))).toMatchObject({ proofDeadlineDays: 60 })
    expect(await localRulesOn(scope, localDate('2018-07-01'))).toMatchObject({ proofDeadlineDays: 42 })
    await expect(localRulesOn(scope, localDate('2017-12-31'))).rejects.toThrow(NotFound)
  })

  it('are adopted once for a day', async () => {
    const scope = await aScope()
    await adoptLocalRules(scope, rules)
    await expect(adoptLocalRules(scope, { ...rules, retentionYears: 10 })).rejects.toThrow(Conflict)
  })
})

describe('the consent of the council', () => {
  it('is recorded once, and only for a year of this partnership', async () => {
    const ours = await aScope()
    const theirs = await aScope()
    const { id } = await openYear2026(ours)
    const consent = { fundingYearId: id, body: 'Stadtvertretung', consentedOn: localDate('2026-01-28') }
    await expect(recordCouncilConsent(theirs, consent)).rejects.toThrow(NotFound)
    await recordCouncilConsent(ours, consent)
    await expect(recordCouncilConsent(ours, consent)).rejects.toThrow(Conflict)
  })
})
