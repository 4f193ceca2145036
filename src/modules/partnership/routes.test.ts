import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  adoptUsualRules,
  anActor,
  onDay,
  openTestHouse,
  openYear2018,
  openYear2026,
  type TestHouse,
} from '../../../test/builders/partnership.ts'
import { type Site, siteFor } from '../../../test/builders/site.ts'
import type { Scope } from '../../platform/scope.ts'
import { findCouncilConsent, findFundingYearOf, listLocalRules } from './queries.ts'
import { partnershipRoutes } from './routes.tsx'

let house: TestHouse
let scope: Scope
let leadOffice: Site
let auditor: Site

beforeAll(async () => {
  house = await openTestHouse()
  scope = onDay(await house.found(), '2026-02-02')
  await adoptUsualRules(scope)
  await openYear2018(scope)
  await openYear2026(scope)
  leadOffice = siteFor(house, scope, anActor(['lead_office']), partnershipRoutes)
  auditor = siteFor(house, scope, anActor(['auditor']), partnershipRoutes)
})
afterAll(() => house.close())

describe('the settings', () => {
  it('tell the lead office who the partnership is, its rules and its years', async () => {
    const { status, text } = await leadOffice.get('/einstellungen')
    expect(status).toBe(200)
    expect(text).toContain('Boizenburg/Elbe (Stadt, Mecklenburg-Vorpommern)')
    expect(text).toContain('16. Januar 2018')
    expect(text).toContain('140.000,00 €')
    expect(text).toContain('Förderjahr eröffnen')
  })

  it('are read by the auditor, who changes nothing', async () => {
    const { status, text } = await auditor.get('/einstellungen')
    expect(status).toBe(200)
    expect(text).not.toContain('Förderjahr eröffnen')
    expect((await auditor.get('/einstellungen/regeln/neu')).status).toBe(403)
    expect((await auditor.post('/einstellungen/regeln', {})).status).toBe(403)
    expect((await auditor.post('/einstellungen/jahre/2026/zustimmung', {})).status).toBe(403)
  })

  it.each([[['youth_forum'] as const], [['applicant'] as const], [['committee_voting'] as const]])(
    'are closed to %j',
    async (roles) => {
      const site = siteFor(house, scope, anActor(roles), partnershipRoutes)
      expect((await site.get('/einstellungen')).status).toBe(403)
      expect((await site.get('/einstellungen/jahre/2018')).status).toBe(403)
    },
  )
})

describe('the master data', () => {
  const typed = {
    name: 'Unsere Städte – aktiv & bunt',
    inhabitants: '15900',
    programmeNotice: 'Gefördert im Rahmen des Bundesprogramms',
    municipalities:
      'Boizenburg/Elbe, Stadt, Mecklenburg-Vorpommern\nAmt Neuhaus, Elbe, Gemeinde, Niedersachsen',
    'lead_office.name': 'Stadt Boizenburg/Elbe, Fachbereich Bürger',
    'lead_office.email': 'buerger@stadt.example',
    'coordination_office.name': 'Verein für Beteiligung',
    supporters: 'Bundesministerium\n\nLand',
  }

  it('come back as typed with every error', async () => {
    const wrong = { ...typed, name: ' ', municipalities: 'Lübtheen', 'lead_office.email': 'kein@' }
    const { status, text, html } = await leadOffice.post('/einstellungen/stammdaten', wrong)
    expect(status).toBe(422)
    expect(text).toContain('Bitte geben Sie den Namen der Partnerschaft an.')
    expect(text).toContain('in Zeile 1 Name, Art und Land')
    expect(text).toContain('amt@stadt.de')
    expect(html).toContain('value="kein@"')
  })

  it('are changed by the lead office, on record with what stood before', async () => {
    const other = onDay(await house.found({ slug: 'andere' }), '2026-02-02')
    const site = siteFor(house, other, anActor(['lead_office']), partnershipRoutes)
    expect((await site.get('/einstellungen/stammdaten')).html).toContain(
      'value="Unsere Stadt – aktiv &amp; bunt"',
    )
    expect((await site.post('/einstellungen/stammdaten', typed)).status).toBe(303)
    const { text } = await site.get('/einstellungen')
    expect(text).toContain('Unsere Städte – aktiv & bunt')
    expect(text).toContain('Amt Neuhaus, Elbe (Gemeinde, Niedersachsen)')
    expect(text).toContain('Bundesministerium; Land')
    expect(text).toContain('buerger@stadt.example')
    const entry = await other.database
      .selectFrom('auditEntries')
      .select('facts')
      .where('partnershipId', '=', other.partnershipId)
      .where('verb', '=', 'revise')
      .executeTakeFirstOrThrow()
    expect(entry.facts).toMatchObject({
      before: { name: 'Unsere Stadt – aktiv & bunt' },
      after: { inhabitants: 15_900, supporters: ['Bundesministerium', 'Land'] },
    })
    expect((await leadOffice.get('/einstellungen')).text).toContain('Unsere Stadt – aktiv & bunt')
  })

  it('are closed to everybody else', async () => {
    expect((await auditor.get('/einstellungen/stammdaten')).status).toBe(403)
    expect((await auditor.post('/einstellungen/stammdaten', typed)).status).toBe(403)
    expect((await auditor.get('/einstellungen')).text).not.toContain('Stammdaten ändern')
  })
})

describe('the terms of a year', () => {
  it('show every value with its label, its source and how sure it is', async () => {
    const { status, text, html } = await auditor.get('/einstellungen/jahre/2018')
    expect(status).toBe(200)
    expect(text).toContain('Förderbedingungen 2018')
    expect(text).toContain('Fördergrundlagen ab 2017')
    expect(text).toContain('Bundesmittel höchstens im Jahr 100.000,00 €')
    expect(text).toContain('42 Tagen')
    expect(text).toContain('Erholung und Touristik')
    for (const tag of ['belegt', 'einstellbar', 'angenommen']) expect(text).toContain(tag)
    expect(html.match(/<tr>/g)).toHaveLength(22)
  })

  it('of a year that is not open are not found', async () => {
    expect((await auditor.get('/einstellungen/jahre/2019')).status).toBe(404)
  })
})

describe('new local rules', () => {
  const rules = {
    adoptedOn: '2026-01-20',
    validFrom: '2026-01-01',
    acknowledgeDays: '14',
    proofDeadlineDays: '42',
    repaymentDeadlineDays: '30',
    lastDrawdownDay: '30.10.',
    retentionYears: '10',
    printRelease: 'ja',
  }

  it('are shown again with everything typed and every error', async () => {
    const typed = { ...rules, adoptedOn: '2026-02-03', proofDeadlineDays: 'bald', lastDrawdownDay: '31.2.' }
    const { status, text, html } = await leadOffice.post('/einstellungen/regeln', typed)
    expect(status).toBe(422)
    expect(text).toContain('Bitte prüfen Sie 3 Angaben')
    expect(text).toContain('Der Tag darf nicht nach heute, dem 2. Februar 2026, liegen.')
    expect(text).toContain('Bitte geben Sie eine ganze Zahl von 1 bis 730 ein.')
    expect(text).toContain('zum Beispiel 30.10.')
    expect(html).toContain('value="bald"')
    expect(await listLocalRules(scope)).toHaveLength(1)
  })

  it('are adopted and stand above the earlier ones; a replayed form adopts nothing', async () => {
    const once = { ...rules, _once: '0198c0de-0000-7000-8000-000000000001' }
    const answers = [
      await leadOffice.post('/einstellungen/regeln', once),
      await leadOffice.post('/einstellungen/regeln', once),
    ]
    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [303, '/boizenburg-luebtheen/einstellungen'],
      [303, '/boizenburg-luebtheen/einstellungen'],
    ])
    expect(await listLocalRules(scope)).toMatchObject([
      { lastDrawdownDay: '10-30', proofDeadlineDays: 42, printRelease: true },
      { proofDeadlineDays: 60 },
    ])
  })
})

describe('the consent of the council', () => {
  it('is asked for, recorded, and opens the drawdown', async () => {
    expect((await leadOffice.get('/einstellungen/jahre/2026')).text).toContain('Der Beschluss fehlt noch')
    const missing = await leadOffice.post('/einstellungen/jahre/2026/zustimmung', {
      body: ' ',
      consentedOn: '',
    })
    expect(missing.status).toBe(422)
    expect(missing.text).toContain('Bitte nennen Sie das Gremium')
    const recorded = await leadOffice.post('/einstellungen/jahre/2026/zustimmung', {
      body: 'Stadtvertretung',
      consentedOn: '28.1.2026',
      resolution: 'SV 12/2026',
    })
    expect([recorded.status, recorded.location]).toEqual([
      303,
      '/boizenburg-luebtheen/einstellungen/jahre/2026',
    ])
    const year = await findFundingYearOf(scope, 2026)
    expect(year && (await findCouncilConsent(scope, year.id))).toMatchObject({ consentedOn: '2026-01-28' })
    expect((await leadOffice.get('/einstellungen/jahre/2026')).text).toContain(
      'Stadtvertretung hat dem Mittelabruf am 28. Januar 2026 zugestimmt (SV 12/2026)',
    )
  })

  it('is not asked for where the terms do not', async () => {
    expect((await leadOffice.get('/einstellungen/jahre/2018')).text).not.toContain('Beschluss fehlt')
  })
})
