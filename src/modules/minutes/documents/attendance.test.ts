import { expect, it } from 'vitest'
import type { MinutesRecord } from '../queries/record.ts'
import { attendanceRows } from './attendance.ts'

const at = (clock: string) => new Date(`2018-03-06T${clock}:00+01:00`)
const [openedAt, closedAt] = [at('18:00'), at('20:15')]

type Presence = { readonly arrivedAt: Date; readonly leftAt: Date | null; readonly representedBy?: string }

/** How the seat of one member was filled. */
function seatOf(presences: readonly Presence[], absence?: { readonly excused: boolean }): string | undefined {
  const memberId = 'seat'
  const record = {
    course: {
      meeting: { openedAt, closedAt },
      loaded: {
        members: [
          {
            id: memberId,
            name: 'A',
            seatGroup: 'youth',
            voting: true,
            organisationName: null,
            delegatedBy: '',
          },
        ],
      },
    },
    presences: presences.map((presence) => ({ memberId, representedBy: null, ...presence })),
    absences: absence ? [{ memberId, reason: 'Grippe', ...absence }] : [],
  }
  return attendanceRows(record as unknown as MinutesRecord)[0]?.at(-1)
}

it.each([
  ['anwesend', [{ arrivedAt: openedAt, leftAt: null }]],
  ['anwesend', [{ arrivedAt: openedAt, leftAt: closedAt }]],
  ['anwesend ab 18:01 Uhr', [{ arrivedAt: at('18:01'), leftAt: null }]],
  ['anwesend bis 20:14 Uhr', [{ arrivedAt: openedAt, leftAt: at('20:14') }]],
  ['anwesend von 18:30 bis 19:00 Uhr', [{ arrivedAt: at('18:30'), leftAt: at('19:00') }]],
  [
    'anwesend bis 19:00 Uhr; vertreten durch Erna ab 19:05 Uhr',
    [
      { arrivedAt: openedAt, leftAt: at('19:00') },
      { arrivedAt: at('19:05'), leftAt: null, representedBy: 'Erna' },
    ],
  ],
])('%s', (expected, presences) => {
  expect(seatOf(presences)).toBe(expected)
})

it.each([
  ['abwesend', undefined],
  ['entschuldigt', { excused: true }],
  ['unentschuldigt', { excused: false }],
])('%s, without the reason', (expected, absence) => {
  expect(seatOf([], absence)).toBe(expected)
})
