import {
  isCommitteeMember,
  isOffice,
  isOperator,
  isProgrammeOffice,
  readsAll,
} from './modules/identity/permissions.ts'
import type { NavigationEntry } from './platform/http/environment.ts'
import type { Actor } from './platform/scope.ts'

/** Where somebody's work is, after signing in without wanting a certain page. */
export function homeFor(actor: Actor, slug: string): string {
  if (isOffice(actor)) return `/${slug}/heute`
  if (readsAll(actor)) return `/${slug}/eingang`
  if (isCommitteeMember(actor)) return `/${slug}/sitzungen`
  return actor.organisationIds.length > 0 ? `/${slug}/antraege` : `/${slug}`
}

/** The navigation by role (docs: page names of the interface). Who does not work in an office keeps the public entries. */
export function navigationFor(actor: Actor, slug: string): NavigationEntry[] {
  const entry = (label: string, path: string): NavigationEntry => ({ label, href: `/${slug}${path}` })
  if (readsAll(actor))
    return [
      isOffice(actor) ? entry('Heute', '/heute') : entry('Start', ''),
      entry('Eingang', '/eingang'),
      entry('Sitzungen', '/sitzungen'),
      entry('Mittel', '/mittel'),
      entry('Auszahlungen', '/auszahlungen'),
      entry('Nachweise', '/nachweise'),
      entry('Projekte', '/projekte'),
      ...(isOffice(actor) ? [entry('Aufrufe', '/aufrufe')] : []),
      entry('Menschen', '/menschen'),
      entry('Gremium', '/gremium'),
      entry('Einstellungen', '/einstellungen'),
      ...(isOperator(actor) ? [{ label: 'Betrieb', href: '/betrieb/post' }] : []),
    ]
  if (isProgrammeOffice(actor))
    return [
      entry('Start', ''),
      entry('Freigaben', '/freigaben'),
      entry('Mittel', '/mittel'),
      entry('Projekte', '/projekte'),
      entry('Gremium', '/buendnis'),
      entry('Einstellungen', '/einstellungen'),
    ]
  return [
    entry('Start', ''),
    entry('Förderung', '/foerderung'),
    entry('Projekte', '/projekte'),
    isCommitteeMember(actor) ? entry('Sitzungen', '/sitzungen') : entry('Gremium', '/buendnis'),
    ...(actor.organisationIds.length > 0
      ? [entry('Meine Anträge', '/antraege'), entry('Meine Organisation', '/organisation')]
      : []),
  ]
}
