import type { BetterAuthOptions } from 'better-auth'
import { newId } from '../../../kit/ids.ts'
import { longestPassword, shortestPassword } from '../vocabulary.ts'
import { fingerprint } from './fingerprint.ts'
import { mailLink } from './mail-link.ts'
import { hashPassword, isPassword, recommendedCost } from './password-hash.ts'
import type { SignInParts } from './sign-in.ts'

export const addressHeader = 'x-client-address'
export const cookiePrefix = 'buntwerk'
export const linkMinutes = 15
const day = 86_400

/** How better-auth works here. Imported on first use: it takes longer to load than the rest of the server. */
export async function openLibrary(parts: SignInParts) {
  const [{ betterAuth }, { magicLink }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/magic-link'),
  ])
  const cost = parts.passwordCost ?? recommendedCost
  return betterAuth({
    ...shape(parts),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: {
        hash: (password) => hashPassword(password, cost),
        verify: ({ password, hash }) => isPassword(password, hash),
      },
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        disableSignUp: true,
        storeToken: { type: 'custom-hasher', hash: async (token) => fingerprint(token) },
        sendMagicLink: ({ email, token, metadata }) => mailLink(parts, email, token, metadata),
      }),
    ],
  })
}

export type Library = Awaited<ReturnType<typeof openLibrary>>

const times = { createdAt: 'createdAt', updatedAt: 'updatedAt' }

const shape = ({ database, edges, secret }: SignInParts) =>
  ({
    appName: 'Buntwerk',
    baseURL: edges.publicUrl,
    secret,
    database: { db: database.across, type: 'postgres' },
    user: { modelName: 'people', fields: times },
    session: {
      modelName: 'signInSessions',
      fields: { ...times, userId: 'personId' },
      expiresIn: 14 * day,
      updateAge: day,
      // Within this minute a signed-in page view costs no query; a session ended elsewhere lives on as long.
      cookieCache: { enabled: true, maxAge: 60 },
    },
    account: { modelName: 'signInCredentials', fields: { ...times, userId: 'personId' } },
    verification: { modelName: 'signInVerifications', fields: times },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'signInRateLimits',
      // Per address: a committee signing in from one town hall must fit, a guessing program must not.
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-in/magic-link': { window: 600, max: 20 },
        '/magic-link/verify': { window: 60, max: 20 },
        '/change-password': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: edges.publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId() },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      // Its further arguments hold addresses of people, which do not belong into a log.
      log: (level, message) => edges.log[level === 'error' ? 'error' : 'warn']({ part: 'sign-in' }, message),
    },
  }) satisfies BetterAuthOptions
