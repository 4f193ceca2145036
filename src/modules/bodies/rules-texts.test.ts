import { describe, expect, it } from 'vitest'
import { localDate } from '../../kit/dates.ts'
import { cents } from '../../kit/money.ts'
import { usualRules } from './rules/rules-of-procedure.ts'
import { rulesForm } from './rules-form.ts'
import { type ChosenRules, majorityQuestions } from './rules-questions.ts'
import { rulesSections } from './rules-texts.ts'

const sentencesOf = (change: Partial<ChosenRules>): string =>
  rulesSections({ ...usualRules, ...change })
    .flatMap(({ sentences }) => sentences)
    .join('\n')

describe('die Geschäftsordnung in Sätzen', () => {
  it.each<[string, Partial<ChosenRules>, string]>([
    ['Anteil', {}, 'mehr als die Hälfte der stimmberechtigten Mitglieder anwesend ist'],
    ['Zahl', { quorum: { kind: 'number', least: 5 } }, 'wenn mindestens 5 Mitglieder anwesend sind'],
    ['ein Mitglied', { quorum: { kind: 'number', least: 1 } }, 'wenn mindestens 1 Mitglied anwesend ist'],
    ['Anwesende', { quorum: { kind: 'those_present' } }, 'mit den Anwesenden beschlussfähig'],
    [
      'Mehrheit der Mitglieder',
      { majority: 'absolute_of_members' },
      'Wer sich enthält oder fehlt, wirkt wie Nein.',
    ],
    ['Stichentscheid', { tie: 'chair_decides' }, 'entscheidet die Stimme der Sitzungsleitung'],
    ['ein Tag', { noticeDays: 1 }, 'spätestens 1 Tag vor der Sitzung'],
    ['keine Frist', { noticeDays: 0 }, 'Eine Frist für die Einladung gibt es nicht.'],
    [
      'Fehlen',
      { absencesEndSeat: 3 },
      'Wer 3 Sitzungen nacheinander unentschuldigt versäumt, verliert den Sitz.',
    ],
    ['Fehlen ohne Folge', {}, 'Wer Sitzungen versäumt, behält den Sitz.'],
    ['kein Umlauf', {}, 'nicht im Umlauf'],
    [
      'Umlauf bis zu einem Betrag',
      { circulation: { allowed: 'urgent', days: 14, upToCents: cents(100_000), objectionOf: 'nobody' } },
      'höchstens 1.000,00 €',
    ],
    ['Kleinprojekte', { microGrantCapCents: cents(50_000) }, 'Kleinprojekte bis 500,00 €'],
  ])('%s', (_, change, sentence) => {
    expect(sentencesOf(change).replaceAll('\u00a0', ' ')).toContain(sentence)
  })

  it('sagt nichts zu Stimmengleichheit, wo es auf die Mitglieder ankommt', () => {
    expect(sentencesOf({ majority: 'two_thirds_of_members' })).not.toContain('Stimmengleichheit')
  })

  it('erklärt jede Antwort in einem Satz', () => {
    for (const { answers } of Object.values(majorityQuestions))
      for (const { sentence } of Object.values(answers)) expect(sentence).toMatch(/^\p{Lu}[^.]*\.$/u)
  })
})

describe('das Formular einer Fassung', () => {
  const filled = {
    adoptedOn: '2018-01-16',
    quorum: 'more_than_half',
    presenceCounts: 'voting_seats',
    quorumBase: 'present',
    civilMajorityAtVote: 'ja',
    civilMajorityBase: 'unconflicted',
    majority: 'simple',
    majorityBase: 'unconflicted',
    abstentions: 'not_counted',
    tie: 'rejected',
    usualBallot: 'open',
    secretOnRequestOf: 'one_member',
    namesOnRequestOf: 'one_member',
    deputies: 'delegated',
    voteTransfer: 'nein',
    conflictedLeave: 'nein',
    noticeDays: '0',
    applicationLeadDays: '14',
    presentation: 'never',
    circulation: 'never',
    circulationDays: '14',
    objectionOf: 'one_member',
    microGrantBy: 'both_offices',
    publicity: 'not_public',
  }

  it('gibt das Übliche wieder, wenn alles so bleibt', () => {
    expect(rulesForm.parse(filled)).toEqual({ ...usualRules, adoptedOn: localDate('2018-01-16') })
  })

  it.each<[string, object, Partial<ChosenRules>]>([
    ['eine Zahl', { quorum: 'number', quorumNumber: ' 7 ' }, { quorum: { kind: 'number', least: 7 } }],
    [
      'Vorstellung ab 5.000 €',
      { presentation: 'from', presentationFrom: '5.000' },
      { presentation: { kind: 'from', amountCents: cents(500_000) } },
    ],
    ['ein alter Betrag ohne Pflicht', { presentationFrom: '5.000' }, { presentation: { kind: 'never' } }],
    ['Stimmübertragung', { voteTransfer: 'ja' }, { voteTransfer: true }],
  ])('%s', (_, change, expected) => {
    expect(rulesForm.parse({ ...filled, ...change })).toMatchObject(expected)
  })

  it.each<[object, string]>([
    [{ quorum: 'number' }, 'quorumNumber'],
    [{ quorum: 'number', quorumNumber: '0' }, 'quorumNumber'],
    [{ presentation: 'from' }, 'presentationFrom'],
    [{ circulationDays: '0' }, 'circulationDays'],
    [{ publicity: 'manchmal' }, 'publicity'],
    [{ microGrantCap: '0,00' }, 'microGrantCap'],
  ])('%j fällt bei %s auf', (change, field) => {
    const result = rulesForm.safeParse({ ...filled, ...change })
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})
