import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { newId } from '../../../kit/ids.ts'
import { isClosing, proposeAgenda } from './agenda-proposal.ts'

const march = { id: newId<'meeting'>(), meetsOn: localDate('2018-03-06') }
const titles = (points: readonly { readonly title: string }[]) => points.map(({ title }) => title)

describe('der Vorschlag der Tagesordnung', () => {
  it('nennt das Übliche in der üblichen Reihenfolge', () => {
    const { before, after } = proposeAgenda({ present: [], lastMeeting: march })
    expect(titles(before)).toEqual([
      'Eröffnung und Feststellung der Beschlussfähigkeit',
      'Genehmigung des Protokolls der Sitzung vom 6. März 2018',
      'Bericht des federführenden Amtes',
      'Bericht der Koordinierungs- und Fachstelle',
      'Bericht des Jugendforums',
    ])
    expect(before[1]?.minutesOf).toBe(march.id)
    expect(titles(after)).toEqual(['Nächste Termine'])
    expect([...before, ...after].filter(isClosing)).toEqual(after)
  })

  it('genehmigt in der ersten Sitzung kein Protokoll', () => {
    const { before } = proposeAgenda({ present: [], lastMeeting: undefined })
    expect(before.map(({ kind }) => kind)).toEqual(['other', 'report', 'report', 'report'])
  })

  it('nennt nichts zweimal', () => {
    const once = proposeAgenda({ present: [], lastMeeting: march })
    const present = [...once.before, ...once.after]
    expect(proposeAgenda({ present, lastMeeting: march })).toEqual({
      before: [],
      after: [],
    })
  })

  it('fragt nicht nach dem Protokoll, wenn es unter anderem Titel schon ansteht', () => {
    const present = [{ title: 'Protokoll', kind: 'minutes' as const }]
    const { before } = proposeAgenda({ present, lastMeeting: march })
    expect(before.some(({ kind }) => kind === 'minutes')).toBe(false)
  })
})
