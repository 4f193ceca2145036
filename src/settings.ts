import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Operator } from './platform/http/environment.ts'
import { keptSecret } from './platform/kept-secret.ts'
import { StartRefused } from './platform/start-refused.ts'

/** What the operator decides; docs/operations/configure.md explains each name. */
export interface Settings {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly filesDir: string
  /** A PostgreSQL of the operator; undefined: the embedded one in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly demo: boolean
  readonly demoPassword: string | undefined
  readonly demoOnPublicAddress: boolean
  /** Undefined: mails are kept and shown to the operator. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** The address people reach the server at, without a slash at the end. */
  readonly publicUrl: string
  readonly secret: string
  /** Behind a reverse proxy the client's address is read from its X-Forwarded-For. */
  readonly trustProxy: boolean
  readonly logLevel: string
  /** Who answers for the pages above all partnerships; undefined: not entered. */
  readonly operator: Operator | undefined
}

/** Reads the environment once, at the start; the caller passes `process.env`. A bad value refuses the start. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) throw refusal(String(parsed.error.issues[0]?.path[0]))
  const found = parsed.data
  const dataDir = resolve(found.DATA_DIR)
  return {
    host: found.HOST,
    port: found.PORT,
    dataDir,
    filesDir: join(dataDir, 'files'),
    databaseUrl: found.DATABASE_URL,
    demo: found.DEMO,
    demoPassword: found.DEMO_PASSWORD,
    demoOnPublicAddress: found.DEMO_PUBLIC,
    smtpUrl: found.SMTP_URL,
    mailFrom: found.MAIL_FROM,
    publicUrl: (found.PUBLIC_URL ?? addressOf(found.HOST, found.PORT)).replace(/\/+$/, ''),
    secret: found.SECRET ?? keptSecret(dataDir),
    trustProxy: found.TRUST_PROXY,
    logLevel: found.LOG_LEVEL,
    operator: operatorOf(found),
  }
}

/** True for the addresses only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

const yesOrNo = (missing: 'yes' | 'no') =>
  z.stringbool({ truthy: ['on', 'yes', 'true', '1'], falsy: ['off', 'no', 'false', '0'] }).prefault(missing)

const Environment = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(3000),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DEMO: yesOrNo('yes'),
  DEMO_PASSWORD: z.string().min(8).optional(),
  DEMO_PUBLIC: yesOrNo('no'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().includes('@').default('Buntwerk <buntwerk@localhost>'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SECRET: z.string().min(32).optional(),
  TRUST_PROXY: yesOrNo('no'),
  OPERATOR_NAME: z.string().optional(),
  OPERATOR_STREET: z.string().default(''),
  OPERATOR_TOWN: z.string().default(''),
  OPERATOR_PHONE: z.string().default(''),
  OPERATOR_EMAIL: z.email().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

/** German and English end of the sentence "NAME muss … / NAME must …". */
const expected: Record<string, readonly [string, string]> = {
  HOST: ['ein Rechnername oder eine IP-Adresse sein', 'be a host name or an IP address'],
  PORT: ['eine Zahl von 0 bis 65535 sein', 'be a number from 0 to 65535'],
  DATABASE_URL: ['mit postgres:// beginnen', 'begin with postgres://'],
  DEMO: ['on oder off sein', 'be on or off'],
  DEMO_PASSWORD: ['mindestens 8 Zeichen haben', 'have at least 8 characters'],
  DEMO_PUBLIC: ['yes oder no sein', 'be yes or no'],
  SMTP_URL: ['mit smtp:// oder smtps:// beginnen', 'begin with smtp:// or smtps://'],
  MAIL_FROM: ['eine E-Mail-Adresse enthalten', 'contain an e-mail address'],
  PUBLIC_URL: ['mit http:// oder https:// beginnen', 'begin with http:// or https://'],
  SECRET: ['mindestens 32 Zeichen haben', 'have at least 32 characters'],
  OPERATOR_EMAIL: ['eine E-Mail-Adresse sein', 'be an e-mail address'],
  TRUST_PROXY: ['yes oder no sein', 'be yes or no'],
  LOG_LEVEL: ['trace, debug, info, warn, error, fatal oder silent sein', 'be a level of the log'],
}

function refusal(name: string): StartRefused {
  const [german, english] = expected[name] ?? ['einen gültigen Wert haben', 'have a valid value']
  return new StartRefused(`Die Einstellung ${name} muss ${german}.`, `The setting ${name} must ${english}.`)
}

function operatorOf(found: z.infer<typeof Environment>): Operator | undefined {
  if (found.OPERATOR_NAME === undefined) return undefined
  return {
    name: found.OPERATOR_NAME,
    street: found.OPERATOR_STREET,
    town: found.OPERATOR_TOWN,
    phone: found.OPERATOR_PHONE,
    email: found.OPERATOR_EMAIL ?? '',
  }
}

function addressOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
