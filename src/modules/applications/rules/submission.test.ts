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
    ['ohne Anlage', { attachments: [] }, {}, ['attachment-missing']],
    ['ohne Erklärung', { declarations: [] }, {}, ['declaration-missing']],
    [
      'zu spät, unausgeglichen und begonnen',
      { submittedOn: day('2018-02-21'), plan: plan(10_000, 9_999), begun: true },
      {},
      ['deadline-missed', 'plan-not-balanced', 'already-begun'],
    ],
    [
      'mit dem Partner, den eine Initiative braucht',
      { organisation: initiative, partner: charitable },
      {},
      [],
    ],
    [
      'alles zugleich, in der Reihenfolge der Prüfung',
      {
        submittedOn: day('2018-02-21'),
        periodUntil: day('2018-12-01'),
        begun: true,
        plan: plan(1_000_000, 999_999),
        answers: { need: 'ä'.repeat(501), goals: ['1', '2', '3', '4'] },
        attachments: [],
        declarations: [],
        organisation: initiative,
      },
      { closedOn: day('2018-02-21'), capCents: cents(999_998), lastMeasureDay: day('2018-11-30') },
      [
        'call-closed',
        'deadline-missed',
        'plan-not-balanced',
        'over-cap',
        'outside-funding-year',
        'already-begun',
        'field-missing',
        'field-too-long',
        'too-many-choices',
        'attachment-missing',
        'declaration-missing',
        'needs-partner',
      ],
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
