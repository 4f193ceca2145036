import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import type { PlanLine } from './financing-plan.ts'
import { type CallRules, checkSubmission, type SubmittedApplication } from './submission.ts'

const call: CallRules = {
  fundingYear: 2018,
  opensOn: localDate('2018-01-08'),
  deadline: localDate('2018-02-20'),
  closedOn: null,
  capCents: null,
  lastMeasureDay: null,
  fields: [
    { name: 'title', label: 'Titel', required: true },
    { name: 'need', label: 'Ausgangslage', required: false, maxCharacters: 500 },
    { name: 'goals', label: 'Handlungsziele', required: true, maxChoices: 3 },
  ],
  requiredAttachments: ['Freistellungsbescheid'],
  requiredDeclarations: ['Richtigkeit'],
  weights: {},
  source: { title: 'Förderaufruf 2018' },
}
const plan = (spent: number, asked: number): PlanLine[] => [
  { id: '1', side: 'expense', category: 'Material', description: 'Material', amountCents: cents(spent) },
  {
    id: '2',
    side: 'income',
    category: 'Fonds',
    description: 'Fonds',
    amountCents: cents(asked),
    incomeKind: 'requested',
  },
]
const charitable = { name: 'Kino-Club', hasLegalForm: true, charitable: true }
const initiative = { name: 'Willkommensinitiative', hasLegalForm: false, charitable: false }
const company = { name: 'Veranstaltungsagentur', hasLegalForm: true, charitable: false }
const complete: SubmittedApplication = {
  submittedOn: localDate('2018-02-12'),
  periodFrom: localDate('2018-05-01'),
  periodUntil: localDate('2018-07-31'),
  begun: false,
  plan: plan(750_000, 750_000),
  answers: { title: 'Demokratiefest am Markt', goals: ['Begegnung', 'Vernetzung', 'Beteiligung'] },
  attachments: ['Freistellungsbescheid'],
  declarations: ['Richtigkeit'],
  organisation: charitable,
  partner: null,
}
const terms = { measureEndsWithinYear: true, notBegunBeforeGrant: true }
const day = localDate

describe('Einreichung', () => {
  it.each<[string, Partial<SubmittedApplication>, Partial<CallRules>, string[]]>([
    ['vollständig und rechtzeitig', {}, {}, []],
    ['am letzten Tag der Frist', { submittedOn: day('2018-02-20') }, {}, []],
    ['einen Tag nach der Frist', { submittedOn: day('2018-02-21') }, {}, ['deadline-missed']],
    ['am ersten Tag des Aufrufs', { submittedOn: day('2018-01-08') }, {}, []],
    ['einen Tag vor dem Aufruf', { submittedOn: day('2018-01-07') }, {}, ['call-not-open']],
    ['einen Tag vor der Schließung', {}, { closedOn: day('2018-02-13') }, []],
    ['am Tag der Schließung', {}, { closedOn: day('2018-02-12') }, ['call-closed']],
    ['um einen Cent nicht ausgeglichen', { plan: plan(10_000, 9_999) }, {}, ['plan-not-balanced']],
    [
      'genau am Höchstbetrag 9.999,99 Euro',
      { plan: plan(999_999, 999_999) },
      { capCents: cents(999_999) },
      [],
    ],
    [
      'ein Cent über dem Höchstbetrag',
      { plan: plan(1_000_000, 1_000_000) },
      { capCents: cents(999_999) },
      ['over-cap'],
    ],
    ['endet am 31. Dezember', { periodUntil: day('2018-12-31') }, {}, []],
    ['endet nach dem Jahr', { periodUntil: day('2019-01-01') }, {}, ['outside-funding-year']],
    [
      'endet am örtlich letzten Tag',
      { periodUntil: day('2018-11-30') },
      { lastMeasureDay: day('2018-11-30') },
      [],
    ],
    [
      'endet einen Tag nach dem örtlich letzten',
      { periodUntil: day('2018-12-01') },
      { lastMeasureDay: day('2018-11-30') },
      ['outside-funding-year'],
    ],
    [
      'beginnt im Vorjahr',
      { submittedOn: day('2018-01-08'), periodFrom: day('2017-12-31') },
      {},
      ['outside-funding-year', 'already-begun'],
    ],
    ['Ende vor Beginn', { periodUntil: day('2018-04-30') }, {}, ['period-reversed']],
    ['ein Tag', { periodUntil: day('2018-05-01') }, {}, []],
    ['ohne Zeitraum', { periodFrom: null, periodUntil: null }, {}, ['period-missing']],
    ['vor der Bewilligung begonnen', { begun: true }, {}, ['already-begun']],
    ['beginnt vor der Einreichung', { periodFrom: day('2018-02-11') }, {}, ['already-begun']],
    ['beginnt am Tag der Einreichung', { periodFrom: day('2018-02-12') }, {}, []],
    ['ohne Titel', { answers: { title: ' ', goals: ['Begegnung'] } }, {}, ['field-missing']],
    ['ohne Ziel', { answers: { title: 'Fest', goals: [] } }, {}, ['field-missing']],
    [
      'mit vier Zielen',
      { answers: { title: 'Fest', goals: ['1', '2', '3', '4'] } },
      {},
      ['too-many-choices'],
    ],
    ['500 Zeichen', { answers: { title: 'Fest', goals: ['1'], need: '👩‍👩‍👧'.repeat(500) } }, {}, []],
    [
      '501 Zeichen',
      { answers: { title: 'Fest', goals: ['1'], need: 'ä'.repeat(501) } },
      {},
      ['field-too-long'],
    ],
    ['ohne Anlage', { attachments: [] }, {}, ['attachment-missing']],
    ['ohne Erklärung', { declarations: [] }, {}, ['declaration-missing']],
    ['Initiative ohne Partner', { organisation: initiative }, {}, ['needs-partner']],
    ['Initiative mit gemeinnützigem Partner', { organisation: initiative, partner: charitable }, {}, []],
    [
      'Initiative mit einer zweiten Initiative',
      { organisation: initiative, partner: { ...initiative, charitable: true } },
      {},
      ['needs-partner'],
    ],
    ['Agentur ohne Partner', { organisation: company }, {}, ['not-charitable']],
    ['Agentur mit gemeinnützigem Partner', { organisation: company, partner: charitable }, {}, []],
    [
      'zu spät, unausgeglichen und begonnen',
      { submittedOn: day('2018-02-21'), plan: plan(10_000, 9_999), begun: true },
      {},
      ['deadline-missed', 'plan-not-balanced', 'already-begun'],
    ],
  ])('%s', (_, change, callChange, codes) => {
    const findings = checkSubmission({ ...complete, ...change }, { ...call, ...callChange }, terms)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) {
      expect(finding.weight).toBe('refusal')
      expect(finding.source.title).not.toBe('')
      expect(findingText(finding)).toMatch(/[Bb]itte|darf/)
    }
  })

  it('der Aufruf kann eine Beanstandung zur Warnung machen', () => {
    const weights = { 'deadline-missed': 'warning' } as const
    const late = { ...complete, submittedOn: day('2018-02-21'), begun: true }
    const findings = checkSubmission(late, { ...call, weights }, terms)
    expect(findings.map(({ code, weight }) => [code, weight])).toEqual([
      ['deadline-missed', 'warning'],
      ['already-begun', 'refusal'],
    ])
  })

  it('verlangen die Fördergrundlagen es nicht, sind Beginn und Jahresende frei', () => {
    const free = { measureEndsWithinYear: false, notBegunBeforeGrant: false }
    const application = { ...complete, begun: true, periodUntil: day('2019-01-31') }
    expect(checkSubmission(application, call, free)).toEqual([])
  })
})
