import type { Id, PersonId } from '../../kit/ids.ts'

export const signInPath = '/anmelden'
export const signInLinkPath = '/anmelden/link'
export const signOutPath = '/abmelden'
export const accountPath = '/konto'
/** Leads everybody to where their work is. */
export const arrivalPath = '/willkommen'
export const mailsPath = '/betrieb/post'
export const mailPath = (id: Id<'mail'>): string => `${mailsPath}/${id}`
export const passwordPath = '/konto/passwort'

/** The sign-in page that leads back to where the person wanted to go. */
export const signInThen = (returnTo: string): string =>
  returnTo === '/' ? signInPath : `${signInPath}?weiter=${encodeURIComponent(returnTo)}`

export const organisationPath = (slug: string, id: Id<'organisation'>): string =>
  `/${slug}/organisation/${id}`
export const peoplePath = (slug: string): string => `/${slug}/menschen`
export const personPath = (slug: string, id: PersonId): string => `/${slug}/menschen/person/${id}`
export const invitePath = (slug: string): string => `/${slug}/menschen/einladen`
export const organisationsPath = (slug: string): string => `/${slug}/menschen/organisationen`
export const newOrganisationPath = (slug: string): string => `/${slug}/menschen/organisationen/neu`

export const newRolePath = (slug: string, id: PersonId): string => `${personPath(slug, id)}/rollen`
export const invitationPath = (slug: string, id: PersonId): string => `${personPath(slug, id)}/einladung`
export const roleEndPath = (slug: string, id: Id<'role'>): string => `/${slug}/menschen/rollen/${id}/ende`
