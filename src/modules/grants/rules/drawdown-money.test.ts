import { expect, it } from 'vitest'
import { cents } from '../../../kit/money.ts'
import { drawdownMoney } from './drawdown-money.ts'

it.each([
  ['nothing booked yet', 0, {}, [0, 0, 0]],
  ['granted, nothing paid', 7500_00, { reserve: 7500_00 }, [7500_00, 0, 0]],
  ['one part paid', 7500_00, { reserve: 7500_00, pay_out: 4000_00 }, [3500_00, 4000_00, 0]],
  [
    'called off: never paid money is free, too much paid money came back',
    15000_00,
    { reserve: 15000_00, pay_out: 6000_00, release: 9000_00, take_back: 2100_00 },
    [0, 3900_00, 11100_00],
  ],
])('%s', (_case, granted, booked, [reserved, paid, free]) => {
  const sums = Object.fromEntries(Object.entries(booked).map(([kind, amount]) => [kind, cents(amount)]))
  const money = drawdownMoney(cents(granted), sums)
  expect(money).toEqual({ grantedCents: granted, reservedCents: reserved, paidCents: paid, freeCents: free })
  expect(money.reservedCents + money.paidCents + money.freeCents).toBe(granted)
})
