import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { procedureText } from '../procedure-texts.ts'
import { checkNotice, lastDayToInvite } from './notice-period.ts'

describe('Ladungsfrist', () => {
  const meetsOn = localDate('2018-03-06')
  it.each([
    ['am letzten Tag', '2018-02-20', 14, 0],
    ['einen Tag zu spät', '2018-02-21', 14, 1],
    ['einen Tag früher', '2018-02-19', 14, 0],
    ['ohne Frist am selben Tag', '2018-03-06', 0, 0],
    ['nach der Sitzung', '2018-03-07', 0, 1],
  ])('%s', (_, invitedOn, noticeDays, warnings) => {
    const findings = checkNotice(localDate(invitedOn), meetsOn, { noticeDays })
    expect(findings).toHaveLength(warnings)
    for (const finding of findings) {
      expect(finding).toMatchObject({ code: 'notice-too-short', weight: 'warning' })
      expect(procedureText(finding)).toMatch(/Bitte/)
    }
  })

  it('über das Ende eines Februars und der Sommerzeit hinweg', () => {
    expect(lastDayToInvite(localDate('2020-03-07'), { noticeDays: 7 })).toBe('2020-02-29')
    expect(lastDayToInvite(localDate('2018-04-01'), { noticeDays: 14 })).toBe('2018-03-18')
  })
})
