import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { minutesStates } from '../vocabulary.ts'
import {
  type Approval,
  canTake,
  checkAnswer,
  checkApproval,
  checkDistribution,
  checkLaying,
  checkObjection,
  checkSigning,
  type MinutesStep,
  type Signing,
  voteOnMinutes,
} from './steps.ts'

const day = localDate
const steps: readonly MinutesStep[] = [
  'write',
  'lay_before',
  'take_back',
  'sign',
  'distribute',
  'object',
  'correct',
  'approve',
]

it.each([
  ['draft', ['write', 'lay_before']],
  ['to_sign', ['take_back', 'sign']],
  ['signed', ['distribute', 'correct']],
  ['distributed', ['object', 'correct', 'approve']],
  ['approved', []],
] as const)('as %s only this is possible: %j', (state, expected) => {
  expect(minutesStates).toContain(state)
  expect(steps.filter((step) => canTake(step, state))).toEqual(expected)
})

describe('the minutes are laid before chair and clerk', () => {
  const ready = {
    state: 'draft',
    meeting: 'closed',
    chairName: 'A',
    clerkName: 'B',
    versions: 0,
    reason: '',
  } as const
  it.each([
    ['when the meeting is closed and both are named', {}, []],
    ['not while the meeting runs', { meeting: 'running' }, ['meeting-not-closed']],
    ['not without the chair', { chairName: ' ' }, ['chair-not-named']],
    ['not without the clerk', { clerkName: '' }, ['clerk-not-named']],
    ['not a second version without a reason', { versions: 1, reason: ' ' }, ['new-version-without-reason']],
    ['a second version with its reason', { versions: 1, reason: 'Zahl berichtigt' }, []],
    ['not a second time', { state: 'to_sign' }, ['minutes-step-not-now']],
    [
      'and everything that lacks is said at once',
      { meeting: 'prepared', chairName: '', clerkName: '' },
      ['meeting-not-closed', 'chair-not-named', 'clerk-not-named'],
    ],
  ] as const)('%s', (_, change, codes) => {
    expect(codesOf(checkLaying({ ...ready, ...change }))).toEqual(codes)
  })
})

describe('a signature', () => {
  const own: Signing = {
    state: 'to_sign',
    office: 'chair',
    signed: [],
    name: 'Gudrun Großmann',
    typed: 'Gudrun Großmann',
    onPaper: false,
    isThePerson: true,
  }
  it.each([
    ['of the person, who typed the own name', {}, []],
    ['with other spaces and small letters is the same name', { typed: '  gudrun   großmann ' }, []],
    ['after the other office has signed', { signed: ['clerk'] }, []],
    ['of the same office a second time', { signed: ['chair'] }, ['office-has-signed']],
    ['of somebody else', { isThePerson: false }, ['not-the-signer']],
    ['on paper, entered by the office', { isThePerson: false, onPaper: true }, []],
    ['with another name typed', { typed: 'Gudrun Grossmann' }, ['typed-name-differs']],
    ['with nothing typed', { typed: '' }, ['typed-name-differs']],
    ['of a draft', { state: 'draft' }, ['minutes-step-not-now']],
    ['of what both have signed', { state: 'signed' }, ['minutes-step-not-now']],
  ] as const)('%s', (_, change, codes) => {
    expect(codesOf(checkSigning({ ...own, ...change }))).toEqual(codes)
  })
})

it.each([
  ['2018-03-20', []],
  ['2018-03-19', ['objections-end-in-the-past']],
  [null, []],
] as const)('distributed on 20 March with objections until %s', (until, codes) => {
  expect(codesOf(checkDistribution('signed', until && day(until), day('2018-03-20')))).toEqual(codes)
})

it.each([
  ['distributed', '2018-04-03', '2018-04-02', []],
  ['distributed', '2018-04-03', '2018-04-03', []],
  ['distributed', '2018-04-03', '2018-04-04', ['objections-ended']],
  ['distributed', null, '2018-12-31', []],
  ['signed', null, '2018-04-03', ['minutes-step-not-now']],
  ['approved', null, '2018-04-03', ['minutes-step-not-now']],
] as const)('an objection to minutes that are %s, until %s, on %s', (state, until, today, codes) => {
  expect(codesOf(checkObjection(state, until && day(until), day(today)))).toEqual(codes)
})

it('an objection is answered once', () => {
  expect(checkAnswer(null)).toEqual([])
  expect(codesOf(checkAnswer('withdrawn'))).toEqual(['objection-answered'])
})

describe('the minutes are approved', () => {
  const march = { id: 'march', bodyId: 'body', meetsOn: day('2018-03-06'), state: 'closed' } as const
  const may = { id: 'may', bodyId: 'body', meetsOn: day('2018-05-15'), state: 'running' } as const
  const usual: Approval = {
    state: 'distributed',
    number: 2,
    objections: [{ number: 1, outcome: 'upheld' }],
    minutesOf: march,
    approvedIn: may,
    vote: undefined,
  }
  it.each([
    ['in the next meeting, with what was upheld corrected', {}, []],
    ['in another meeting of the same day', { approvedIn: { ...may, meetsOn: day('2018-03-06') } }, []],
    [
      'not in one of the day before',
      { approvedIn: { ...may, meetsOn: day('2018-03-05') } },
      ['approved-in-earlier-meeting'],
    ],
    ['not in the same meeting', { approvedIn: march }, ['approved-in-same-meeting']],
    [
      'not in a meeting that is not open yet',
      { approvedIn: { ...may, state: 'prepared' } },
      ['approving-meeting-not-held'],
    ],
    ['not by another body', { approvedIn: { ...may, bodyId: 'other' } }, ['approving-body-differs']],
    ['not while an objection is open', { objections: [{ number: 2, outcome: null }] }, ['objection-open']],
    [
      'not before what was upheld is corrected',
      { objections: [{ number: 2, outcome: 'upheld' }] },
      ['correction-outstanding'],
    ],
    ['with an objection that was dismissed', { objections: [{ number: 2, outcome: 'dismissed' }] }, []],
    ['not before they were distributed', { state: 'signed' }, ['minutes-step-not-now']],
    ['where the meeting voted for it', { vote: 'carried' }, []],
    ['not where the meeting voted against it', { vote: 'lost' }, ['approval-voted-down']],
    ['not twice', { state: 'approved' }, ['minutes-step-not-now']],
  ] as const)('%s', (_, change, codes) => {
    expect(codesOf(checkApproval({ ...usual, ...change }))).toEqual(codes)
  })
})

describe('the vote on the minutes of March', () => {
  const carried = { about: 'march', outcome: 'carried' } as const
  const lost = { about: 'march', outcome: 'lost' } as const

  it.each([
    ['is that on the point that names them', [carried], 'carried'],
    ['is the last of several', [carried, lost], 'lost'],
    ['is not touched by the point about other minutes', [carried, { ...lost, about: 'may' }], 'carried'],
    ['is not that on other minutes', [{ ...carried, about: 'may' }], undefined],
    ['is that on the only point that names none', [{ ...carried, about: null }], 'carried'],
    [
      'is unknown between two that name none',
      [carried, carried].map((one) => ({ ...one, about: null })),
      undefined,
    ],
    ['is none where nobody voted', [{ about: 'march', outcome: undefined }], undefined],
    ['is none without a point', [], undefined],
  ] as const)('%s', (_, points, vote) => {
    expect(voteOnMinutes(points, 'march')).toBe(vote)
  })
})
