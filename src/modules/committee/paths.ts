import type { Id } from '../../kit/ids.ts'

export const meetingsPath = (slug: string): string => `/${slug}/sitzungen`
export const meetingPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${meetingsPath(slug)}/${meetingId}`
export const minutesPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${meetingPath(slug, meetingId)}/protokoll`
export const agendaItemPath = (slug: string, meetingId: Id<'meeting'>, itemId: Id<'agenda-item'>): string =>
  `${meetingPath(slug, meetingId)}/punkte/${itemId}`
