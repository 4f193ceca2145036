import type { Id } from '../../kit/ids.ts'
import { casePath } from '../applications/paths.ts'

export const proofPath = (slug: string, measureId: Id<'measure'>, below = ''): string =>
  `${casePath(slug, measureId, 'nachweis')}${below && `/${below}`}`

export const receiptPath = (
  slug: string,
  measureId: Id<'measure'>,
  receiptId: Id<'receipt'>,
  step: 'entfernen' | 'pruefung' | 'datei',
): string => proofPath(slug, measureId, `belege/${receiptId}/${step}`)

export const attendancePath = (
  slug: string,
  measureId: Id<'measure'>,
  dayId: Id<'attendance-day'>,
  step: 'entfernen' | 'datei',
): string => proofPath(slug, measureId, `teilnahme/${dayId}/${step}`)

export const feePath = (
  slug: string,
  measureId: Id<'measure'>,
  feeId: Id<'fee'>,
  step: 'entfernen' | 'datei',
): string => proofPath(slug, measureId, `honorare/${feeId}/${step}`)

export const waitingProofsPath = (slug: string): string => `/${slug}/nachweise`
