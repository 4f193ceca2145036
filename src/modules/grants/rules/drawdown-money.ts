/**
 * Die vier Zahlen eines Vorhabens (Oberfläche: Gesamt, Gebunden, Ausgezahlt, Frei), aus den Buchungen gerechnet.
 * Granted = still reserved + paid and not returned + free again; so the four always add up.
 */
import { type Cents, minus, noCents, plus } from '../../../kit/money.ts'

export interface BookedSums {
  readonly reserve?: Cents
  readonly pay_out?: Cents
  readonly release?: Cents
  readonly take_back?: Cents
}

export interface DrawdownMoney {
  readonly grantedCents: Cents
  readonly reservedCents: Cents
  readonly paidCents: Cents
  readonly freeCents: Cents
}

export function drawdownMoney(grantedCents: Cents, booked: BookedSums): DrawdownMoney {
  const paidOut = booked.pay_out ?? noCents
  const released = booked.release ?? noCents
  const returned = booked.take_back ?? noCents
  return {
    grantedCents,
    reservedCents: minus(minus(booked.reserve ?? noCents, paidOut), released),
    paidCents: minus(paidOut, returned),
    freeCents: plus(released, returned),
  }
}
