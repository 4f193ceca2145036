import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { isClosing, proposeAgenda } from './agenda-proposal.ts'

const titles = (points: readonly { readonly title: string }[]) => points.map(({ title }) => title)

describe('der Vorschlag der Tagesordnung', () => {
  it('nennt das Übliche in der üblichen Reihenfolge', () => {
    const { before, after } = proposeAgenda({ present: [], lastMeetingOn: localDate('2018-03-06') })
    expect(titles(before)).toEqual([
      'Eröffnung und Feststellung der Beschlussfähigkeit',
      'Genehmigung des Protokolls der Sitzung vom 6. März 2018',
      'Bericht des federführenden Amtes',
      'Bericht der Koordinierungs- und Fachstelle',
      'Bericht des Jugendforums',
    ])
    expect(titles(after)).toEqual(['Nächste Termine'])
    expect([...before, ...after].filter(isClosing)).toEqual(after)
  })

  it('genehmigt in der ersten Sitzung kein Protokoll', () => {
    const { before } = proposeAgenda({ present: [], lastMeetingOn: undefined })
    expect(before.map(({ kind }) => kind)).toEqual(['other', 'report', 'report', 'report'])
  })

  it('nennt nichts zweimal', () => {
    const once = proposeAgenda({ present: [], lastMeetingOn: localDate('2018-03-06') })
    const present = [...once.before, ...once.after]
    expect(proposeAgenda({ present, lastMeetingOn: localDate('2018-03-06') })).toEqual({
      before: [],
      after: [],
    })
  })

  it('fragt nicht nach dem Protokoll, wenn es unter anderem Titel schon ansteht', () => {
    const present = [{ title: 'Protokoll', kind: 'minutes' as const }]
    const { before } = proposeAgenda({ present, lastMeetingOn: localDate('2018-03-06') })
    expect(before.some(({ kind }) => kind === 'minutes')).toBe(false)
  })
})
