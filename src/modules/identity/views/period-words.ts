import { formatDay, formatPeriod, type LocalDate } from '../../../kit/dates.ts'

/** "seit 1. Januar 2018", "1. Januar 2018 bis 31. Dezember 2019" */
export const periodWords = ({
  heldFrom,
  heldUntil,
}: {
  readonly heldFrom: LocalDate
  readonly heldUntil: LocalDate | null
}): string => (heldUntil === null ? `seit ${formatDay(heldFrom)}` : formatPeriod(heldFrom, heldUntil))
