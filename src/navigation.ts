import {
  isCommitteeMember,
  isLeadOffice,
  isOffice,
  isOperator,
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

/** The navigation by role (docs: page names of the interface). Everybody keeps the public entries. */
export function navigationFor(actor: Actor, slug: string): NavigationEntry[] {
  const entry = (label: string, path: string): NavigationEntry => ({ label, href: `/${slug}${path}` })
  const open = [entry('Start', ''), entry('Förderung', '/foerderung'), entry('Projekte', '/projekte')]
  if (readsAll(actor))
    return [
      ...(isOffice(actor) ? [entry('Heute', '/heute')] : [entry('Start', '')]),
      entry('Eingang', '/eingang'),
      entry('Sitzungen', '/sitzungen'),
      entry('Mittel', '/mittel'),
      ...(isOffice(actor) ? [entry('Aufrufe', '/aufrufe'), entry('Menschen & Gremien', '/menschen')] : []),
      ...(isLeadOffice(actor) ? [entry('Einstellungen', '/einstellungen')] : []),
      ...(isOperator(actor) ? [{ label: 'Betrieb', href: '/betrieb/post' }] : []),
    ]
  return [
    ...open,
    ...(isCommitteeMember(actor) ? [entry('Sitzungen', '/sitzungen')] : []),
    ...(actor.organisationIds.length > 0
      ? [entry('Meine Anträge', '/antraege'), entry('Meine Organisation', '/organisation')]
      : []),
  ]
}
