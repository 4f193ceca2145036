import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { changesSince, hasChanges, type ToldMeeting } from './agenda-changes.ts'

const point = (id: string, title = id, isPublic = false) => ({ id, title, public: isPublic })
const told: ToldMeeting = {
  meetsOn: localDate('2018-03-06'),
  startsAt: '18:00',
  place: 'Rathaus',
  agenda: [point('a'), point('b'), point('c')],
}

describe('was sich seit der Einladung geändert hat', () => {
  it('ist zuerst nichts', () => {
    expect(hasChanges(changesSince(told, told))).toBe(false)
  })

  it.each([
    ['neuer Punkt', { agenda: [...told.agenda, point('d')] }, { added: ['d'] }],
    ['abgesetzt', { agenda: [point('a'), point('c')] }, { removed: ['b'] }],
    ['neuer Titel', { agenda: [point('a', 'A'), point('b'), point('c')] }, { changed: ['a'] }],
    ['nun öffentlich', { agenda: [point('a'), point('b', 'b', true), point('c')] }, { changed: ['b'] }],
    ['andere Reihenfolge', { agenda: [point('b'), point('a'), point('c')] }, { reordered: true }],
    ['vorn eingefügt', { agenda: [point('d'), ...told.agenda] }, { added: ['d'] }],
    ['anderer Tag', { meetsOn: localDate('2018-03-07') }, { moved: true }],
    ['eine Minute später', { startsAt: '18:01' }, { moved: true }],
    ['anderer Ort', { place: 'Markt' }, { moved: true }],
  ] as const)('%s', (_, change, expected) => {
    const changes = changesSince(told, { ...told, ...change })
    expect(hasChanges(changes)).toBe(true)
    expect({
      added: changes.added.map(({ id }) => id),
      removed: changes.removed.map(({ id }) => id),
      changed: changes.changed.map(({ id }) => id),
      reordered: changes.reordered,
      moved: changes.moved,
    }).toEqual({ added: [], removed: [], changed: [], reordered: false, moved: false, ...expected })
  })
})
