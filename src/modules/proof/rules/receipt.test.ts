import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import { type AttendanceList, checkAttendance, countParticipants } from './attendance.ts'
import { checkCompleteness, type ProofContents, partsOfSettlement } from './completeness.ts'
import { checkProofDeadline } from './proof-deadline.ts'
import { checkReceipts, type Receipt, type ReceiptFrame } from './receipt.ts'

const frame: ReceiptFrame = {
  periodFrom: localDate('2018-05-01'),
  periodUntil: localDate('2018-07-31'),
  lastPaymentDay: null,
  lines: [{ id: 'material', label: 'Material', toleratedCents: cents(180_000) }],
}
const receipt = (change: Partial<Receipt> = {}): Receipt => ({
  id: 'r1',
  lineId: 'material',
  documentedOn: localDate('2018-05-02'),
  paidOn: localDate('2018-05-09'),
  payee: 'Druckerei',
  documentNumber: '2018-17',
  amountCents: cents(10_000),
  ...change,
})

describe('Belege', () => {
  it.each<[string, Receipt[], Partial<ReceiptFrame>, string[]]>([
    ['in Ordnung', [receipt()], {}, []],
    ['am ersten Tag gezahlt', [receipt({ paidOn: localDate('2018-05-01') })], {}, []],
    [
      'einen Tag vor dem Zeitraum gezahlt',
      [receipt({ paidOn: localDate('2018-04-30') })],
      {},
      ['payment-outside-period'],
    ],
    ['am letzten Tag gezahlt', [receipt({ paidOn: localDate('2018-07-31') })], {}, []],
    [
      'einen Tag nach dem Zeitraum gezahlt',
      [receipt({ paidOn: localDate('2018-08-01') })],
      {},
      ['payment-outside-period'],
    ],
    [
      'danach, aber örtlich zugelassen',
      [receipt({ paidOn: localDate('2018-08-14') })],
      { lastPaymentDay: localDate('2018-08-14') },
      [],
    ],
    ['ohne Tag der Zahlung', [receipt({ paidOn: null })], {}, ['payment-date-missing']],
    ['ohne Betrag', [receipt({ amountCents: cents(0) })], {}, ['receipt-not-positive']],
    ['ohne Position', [receipt({ lineId: null })], {}, ['receipt-without-line']],
    ['doppelt', [receipt(), receipt({ id: 'r2', payee: ' druckerei' })], {}, ['receipt-duplicate']],
    [
      'zwei Rechnungen derselben Druckerei',
      [receipt(), receipt({ id: 'r2', documentNumber: '2018-18' })],
      {},
      [],
    ],
    [
      'zwei Kassenbons am selben Tag über denselben Betrag',
      [receipt({ documentNumber: null }), receipt({ id: 'r2', documentNumber: null })],
      {},
      ['receipt-duplicate'],
    ],
    [
      'zwei Kassenbons an zwei Tagen',
      [
        receipt({ documentNumber: null }),
        receipt({ id: 'r2', documentNumber: null, paidOn: localDate('2018-05-10') }),
      ],
      {},
      [],
    ],
    ['genau an der Grenze der Position', [receipt({ amountCents: cents(180_000) })], {}, []],
    ['ein Cent darüber', [receipt({ amountCents: cents(180_001) })], {}, ['receipts-exceed-line']],
  ])('%s', (_, receipts, change, codes) => {
    const findings = checkReceipts(receipts, { ...frame, ...change })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })
})

describe('Frist', () => {
  it.each<[string, string | null, string, string[]]>([
    ['am letzten Tag eingereicht', '2018-09-11', '2018-09-11', []],
    ['einen Tag zu spät eingereicht', '2018-09-12', '2018-09-12', ['proof-late']],
    ['15 Tage vorher: noch keine Erinnerung', null, '2018-08-27', []],
    ['14 Tage vorher: Erinnerung', null, '2018-08-28', ['proof-due-soon']],
    ['am letzten Tag', null, '2018-09-11', ['proof-due-soon']],
    ['einen Tag danach', null, '2018-09-12', ['proof-overdue']],
  ])('%s', (_, submitted, today, codes) => {
    const proof = { dueOn: localDate('2018-09-11'), submittedOn: submitted ? localDate(submitted) : null }
    const findings = checkProofDeadline(proof, localDate(today), { remindDaysBefore: 14 })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toContain('11. September 2018')
  })
})

const list = (change: Partial<AttendanceList> = {}): AttendanceList => ({
  id: 'l1',
  heldOn: localDate('2018-05-09'),
  mode: 'signed',
  participants: 22,
  signatures: 22,
  accompanyingAdult: null,
  groupAssignment: null,
  ...change,
})

describe('Teilnehmendenlisten', () => {
  it.each<[string, AttendanceList[], string[]]>([
    ['jede Person hat unterschrieben', [list()], []],
    ['eine Unterschrift fehlt', [list({ signatures: 21 })], ['signatures-missing']],
    ['anonymisiert, jede Person auf eigenem Blatt', [list({ mode: 'anonymised' })], []],
    ['anonymisiert, ein Blatt fehlt', [list({ mode: 'anonymised', signatures: 21 })], ['signatures-missing']],
    [
      'unter 16 mit Begleitung und Gruppe',
      [
        list({
          mode: 'under_16',
          signatures: 0,
          accompanyingAdult: 'Begleitperson',
          groupAssignment: 'Klasse 5a',
        }),
      ],
      [],
    ],
    [
      'unter 16 ohne Begleitung',
      [list({ mode: 'under_16', signatures: 0, groupAssignment: 'Klasse 5a' })],
      ['accompanying-adult-missing'],
    ],
    [
      'unter 16 ohne Gruppe',
      [list({ mode: 'under_16', signatures: 0, accompanyingAdult: 'Begleitperson' })],
      ['group-assignment-missing'],
    ],
    [
      'einen Tag vor dem Zeitraum',
      [list({ heldOn: localDate('2018-04-30') })],
      ['attendance-outside-period'],
    ],
    ['keine Liste', [], ['attendance-list-missing']],
  ])('%s', (_, lists, codes) => {
    const findings = checkAttendance(lists, frame)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })
  it('zählt über alle Listen', () => {
    expect(countParticipants([list(), list({ participants: 3 })])).toBe(25)
  })
})

describe('Vollständigkeit', () => {
  const required = {
    parts: partsOfSettlement('receipts', true),
    questions: [{ name: 'done', label: 'Was wurde getan?', required: true, maxCharacters: 10 }],
    publicationCopies: 3,
  }
  const complete: ProofContents = {
    parts: required.parts,
    answers: { done: 'Ein Fest.' },
    publicationCopies: 3,
  }
  it.each<[string, Partial<ProofContents>, string[]]>([
    ['vollständig', {}, []],
    ['ohne Sachbericht', { parts: ['statement', 'receipts', 'signature'] }, ['proof-part-missing']],
    ['leere Antwort', { answers: { done: ' ' } }, ['answer-missing']],
    ['ein Zeichen zu lang', { answers: { done: '12345678901' } }, ['answer-too-long']],
    ['ein Exemplar zu wenig', { publicationCopies: 2 }, ['copies-missing']],
    [
      'alles fehlt',
      { parts: [], answers: {}, publicationCopies: 0 },
      [
        'proof-part-missing',
        'proof-part-missing',
        'proof-part-missing',
        'proof-part-missing',
        'answer-missing',
        'copies-missing',
      ],
    ],
  ])('%s', (_, change, codes) => {
    const findings = checkCompleteness({ ...complete, ...change }, required)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })
  it('Pauschalen brauchen Listen und Honorarverträge statt Belegen', () => {
    expect(partsOfSettlement('lump_sums', true)).toEqual([
      'narrative',
      'attendance',
      'fee_contracts',
      'signature',
    ])
    expect(partsOfSettlement('lump_sums', false)).not.toContain('fee_contracts')
  })
})
