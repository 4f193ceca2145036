import type { Database } from '../../../database/queries.ts'
import type { Edges } from '../../../platform/edges.ts'
import type { RequestContext, SignedInPerson } from '../../../platform/http/environment.ts'
import type { PasswordCost } from './password-hash.ts'

export interface SignInParts {
  readonly database: Database
  readonly edges: Pick<Edges, 'jobs' | 'log' | 'publicUrl'>
  readonly secret: string
  readonly clock: () => Date
  /** Behind the operator's proxy the client's address stands in X-Forwarded-For. */
  readonly trustProxy?: boolean
  /** Cheaper in tests only. */
  readonly passwordCost?: PasswordCost
  /** The sign-in page of an example installation lists the people of the example. */
  readonly showExamples?: boolean
}

/** What sign-in needs of a request: its cookies, and who asks. */
export interface Visit {
  readonly headers: Headers
  readonly address: string | undefined
}

export interface Recognised {
  readonly person: SignedInPerson | undefined
  /** `Set-Cookie` lines that the answer must carry. */
  readonly cookies: readonly string[]
}

export type SignInOutcome =
  | { readonly kind: 'done'; readonly cookies: readonly string[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'too-many'; readonly seconds: number }

export interface Invitation {
  readonly email: string
  readonly partnershipName: string
  readonly slug: string
}

export interface SignIn {
  /** Who is signed in. Asks the database about once a minute per person, otherwise only the signed cookie. */
  personOf(headers: Headers): Promise<Recognised>
  withPassword(visit: Visit, email: string, password: string): Promise<SignInOutcome>
  /** Says nothing about whether the address is known. */
  sendLink(visit: Visit, email: string, returnTo: string): Promise<SignInOutcome>
  withLink(visit: Visit, token: string): Promise<SignInOutcome>
  /** Mails a link that is good for a week; after that the person can have a new one sent. */
  invite(invitation: Invitation): Promise<void>
  changePassword(visit: Visit, current: string, next: string): Promise<SignInOutcome>
  /** For somebody who came by link so far; refused to who has a password. */
  setPassword(visit: Visit, next: string): Promise<SignInOutcome>
  signOut(visit: Visit): Promise<SignInOutcome>
  visitOf(c: RequestContext): Visit
  /** Loads the library ahead of the first sign-in, once the server answers. */
  warmUp(): Promise<void>
  readonly showsExamples: boolean
}

declare module '../../../platform/http/environment.ts' {
  /** Opened with the other parts of the process: `signIn: openSignIn({ … })`. */
  interface Host {
    readonly signIn: SignIn
  }
}
