import type { ExampleSignIns } from './example-data.ts'
import type { Settings } from './settings.ts'

/** The lines for people among the lines for machines: where to go, and with which example sign-ins. */
export function announce(settings: Settings, port: number, examples: ExampleSignIns | undefined): void {
  const address = settings.publicUrl.replace(/:0$/, `:${port}`)
  const lines = [`Buntwerk: ${address}`]
  if (examples) {
    lines.push(`Beispiel-Anmeldungen, Passwort: ${examples.password}`)
    for (const { email, role } of examples.people) lines.push(`  ${email}  ${role}`)
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}
