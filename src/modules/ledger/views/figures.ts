import { type Cents, formatEuro } from '../../../kit/money.ts'
import type { FundFigures } from '../rules/fund-figures.ts'

const shown = (amountCents: Cents) => ({ text: formatEuro(amountCents), amountCents })

/** The figures of a fund or a year as the four numbers of the interface. */
export const fourNumbersOf = (figures: FundFigures) => ({
  total: shown(figures.totalCents),
  reserved: shown(figures.reservedCents),
  paid: shown(figures.paidCents),
  free: shown(figures.freeCents),
})

/** "beantragt 3.000,00 € · empfohlen 0,00 € · nachgewiesen … · zurückgezahlt …" */
export const furtherFigures = (figures: FundFigures): string =>
  [
    `beantragt ${formatEuro(figures.requestedCents)}`,
    `empfohlen ${formatEuro(figures.recommendedCents)}`,
    `nachgewiesen ${formatEuro(figures.provenCents)}`,
    `zurückgezahlt ${formatEuro(figures.returnedCents)}`,
  ].join(' · ')
