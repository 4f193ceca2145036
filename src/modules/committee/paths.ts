import type { Id } from '../../kit/ids.ts'

export const meetingsPath = (slug: string): string => `/${slug}/sitzungen`
export const yearPath = (slug: string, year: number): string => `${meetingsPath(slug)}?jahr=${year}`
export const calendarPath = (slug: string, year: number): string => `${meetingsPath(slug)}/kalender/${year}`
export const planPath = (slug: string): string => `${meetingsPath(slug)}/jahresplan`
export const meetingPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${meetingsPath(slug)}/${meetingId}`
export const minutesPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${meetingPath(slug, meetingId)}/protokoll`
export const agendaItemPath = (slug: string, meetingId: Id<'meeting'>, itemId: Id<'agenda-item'>): string =>
  `${meetingPath(slug, meetingId)}/punkte/${itemId}`
export const agendaPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${meetingPath(slug, meetingId)}/tagesordnung`
export const invitationPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${meetingPath(slug, meetingId)}/einladung`
export const meetingPackPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${meetingPath(slug, meetingId)}/unterlagen`
export const meetingDatePath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${meetingPath(slug, meetingId)}/termin`
/** One thing at a time, for a telephone. */
export const phonePath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${meetingPath(slug, meetingId)}/mitmachen`
/** For the wall of the room. */
export const projectorPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${meetingPath(slug, meetingId)}/leinwand`
/** The same where only members are in the room: points that are not public are shown whole. */
export const closedProjectorPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${projectorPath(slug, meetingId)}/intern`
/** The stream of events: among members, and for the wall. */
export const roomStreamPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${meetingPath(slug, meetingId)}/strom`
export const wallStreamPath = (slug: string, meetingId: Id<'meeting'>): string =>
  `${projectorPath(slug, meetingId)}/strom`
export const criteriaPath = (slug: string): string => `/${slug}/kriterien`
export const waitingListPath = (slug: string): string => `/${slug}/warteliste`
export const waitingPlacePath = (slug: string, measureId: Id<'measure'>, step: string): string =>
  `${waitingListPath(slug)}/${measureId}/${step}`
/** Decided in writing: the pages are the next module's, the way to them is known here. */
export const circulationsPath = (slug: string): string => `/${slug}/umlauf`
export const newCirculationPath = (slug: string, measureId?: Id<'measure'>): string =>
  `${circulationsPath(slug)}/neu${measureId ? `?vorhaben=${measureId}` : ''}`
/** Who carries out what until when: a page of the minutes. */
export const followUpsPath = (slug: string): string => `/${slug}/beschlusskontrolle`
