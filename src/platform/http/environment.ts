import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { Database } from '../../database/queries.ts'
import type { PersonId } from '../../kit/ids.ts'
import type { Edges } from '../edges.ts'
import type { Scope } from '../scope.ts'

/** What the process hands to every request. */
export interface Host {
  readonly database: Database
  readonly edges: Edges
  readonly secret: string
  /** The clock is a value: the system's in production, the test's in tests. */
  readonly clock: () => Date
  /** A mail server is set up; otherwise mails are kept for the operator. */
  readonly sendsMail?: boolean
  /** Who runs the installation, for the imprint. */
  readonly operator?: Operator | undefined
}

export interface Operator {
  readonly name: string
  readonly street: string
  /** With its postcode. */
  readonly town: string
  readonly phone: string
  readonly email: string
}

export interface SignedInPerson {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly sessionId: string
}

/** The partnership as the page's frame shows it. */
export interface PartnershipFrame {
  readonly name: string
  readonly slug: string
  readonly programmeNotice: string
  readonly supporters: readonly { readonly name: string; readonly logo: string | null }[]
}

export interface NavigationEntry {
  readonly label: string
  readonly href: string
}

export interface Environment {
  Variables: {
    requestId: string
    log: Logger
    host: Host
    person: SignedInPerson | undefined
    scope: Scope
    partnership: PartnershipFrame | undefined
    navigation: readonly NavigationEntry[]
  }
}

export type RequestContext = Context<Environment>

/** The scope of a request inside a partnership, set by the partnership's middleware in app.ts. */
export const scopeOf = (c: RequestContext): Scope => c.get('scope')
