import { pino } from 'pino'
import { migrate } from '../src/database/migrate.ts'
import { openDatabase } from '../src/database/open.ts'
import { openQueries } from '../src/database/queries.ts'
import { appointAbove } from '../src/modules/identity/actions/appoint-above.ts'
import { registerPersonAcross } from '../src/modules/identity/actions/register-person.ts'
import { openSignIn } from '../src/modules/identity/sign-in/open-sign-in.ts'
import { openJobQueue } from '../src/platform/jobs/queue.ts'
import { StartRefused } from '../src/platform/start-refused.ts'
import { readSettings, type Settings } from '../src/settings.ts'

/** npm run appoint-operator -- mail@example.org "Name": for installations without the example sign-ins. */
const [address = '', name = ''] = process.argv.slice(2)
const email = address.trim().toLowerCase()
try {
  if (!/^[^@\s]+@[^@\s]+$/.test(email) || name.trim() === '') throw wrongUse()
  console.log(await appoint(readSettings(process.env)))
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function appoint(settings: Settings): Promise<string> {
  const { pool, close } = await openDatabase(settings)
  const log = pino({ level: 'warn' })
  const jobs = openJobQueue({ pool, log })
  try {
    await migrate(pool)
    const database = openQueries(pool)
    const clock = () => new Date()
    const { personId } = await registerPersonAcross(database.across, { name, email }, clock())
    await appointAbove(database.across, personId, 'operator')
    const edges = { jobs, log, publicUrl: settings.publicUrl }
    const signIn = openSignIn({ database, edges, secret: settings.secret, clock })
    await signIn.sendLink({ headers: new Headers(), address: '127.0.0.1' }, email, '/betrieb/post')
    return await newestLink(database.across)
  } finally {
    await jobs.stop()
    await close()
  }
}

/** The link stands in the mail that signing in with a link writes. */
async function newestLink(across: ReturnType<typeof openQueries>['across']): Promise<string> {
  const { text } = await across
    .selectFrom('outgoingMail')
    .select('text')
    .where('toAddress', '=', email)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const [link = ''] = /https?:\/\/\S+/.exec(text) ?? []
  return `${email} betreibt jetzt diese Installation. Dieser Link meldet einmal an und gilt 15 Minuten:\n${link}`
}

function wrongUse(): StartRefused {
  const call = 'npm run appoint-operator -- mail@example.org "Name"'
  return new StartRefused(`Der Aufruf ist: ${call}`, `The call is: ${call}`)
}
