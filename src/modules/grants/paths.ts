import type { Id } from '../../kit/ids.ts'
import { casePath } from '../applications/paths.ts'

export const noticePath = (slug: string, measureId: Id<'measure'>, step?: NoticeStep): string =>
  casePath(slug, measureId, 'bescheid') + (step ? `/${step}` : '')
export type NoticeStep =
  | 'freigabe-beantragen'
  | 'freigabe-antwort'
  | 'bewilligen'
  | 'ablehnen'
  | 'erstellen'
  | 'bestaetigen'
  | 'datei'

export const drawdownsPath = (slug: string, measureId: Id<'measure'>): string =>
  casePath(slug, measureId, 'auszahlungen')
export const drawdownPath = (
  slug: string,
  measureId: Id<'measure'>,
  id: Id<'drawdown'>,
  step: DrawdownStep,
): string => `${drawdownsPath(slug, measureId)}/${id}/${step}`
export type DrawdownStep = 'pruefen' | 'freigeben' | 'ablehnen' | 'zahlen' | 'verbraucht'

export const changesPath = (slug: string, measureId: Id<'measure'>): string =>
  casePath(slug, measureId, 'aenderungen')
export const planAnswerPath = (
  slug: string,
  measureId: Id<'measure'>,
  planId: Id<'financing-plan'>,
): string => `${changesPath(slug, measureId)}/${planId}`

export const waitingDrawdownsPath = (slug: string): string => `/${slug}/auszahlungen`
export const adaptPlanPath = (slug: string, measureId: Id<'measure'>): string =>
  `${changesPath(slug, measureId)}/plan`
export const cancelPath = (slug: string, measureId: Id<'measure'>): string =>
  `${changesPath(slug, measureId)}/absagen`
