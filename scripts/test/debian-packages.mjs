import { existsSync } from 'node:fs'
import { refuse } from '../install.mjs'
import { run } from '../run.mjs'

/** What the tests need beyond npm, by a file that shows that it is there. */
const needed = {
  chromium: process.env.CHROMIUM ?? '/usr/bin/chromium',
  'postgresql-15': '/usr/lib/postgresql/15/bin/initdb',
  'default-jdk-headless': '/usr/bin/javac',
  'poppler-utils': '/usr/bin/pdftotext',
  'libjaxb-java': '/usr/share/java/jaxb-runtime.jar',
}

export function ensureDebianPackages() {
  const missing = Object.keys(needed).filter((name) => !existsSync(needed[name]))
  if (missing.length === 0) return
  const command = `apt-get install ${missing.join(' ')}`
  if (process.getuid?.() !== 0) {
    refuse(
      `Für die Tests fehlt: ${missing.join(', ')}. Bitte als root ausführen: ${command}`,
      `The tests need: ${missing.join(', ')}. Please run as root: ${command}`,
    )
  }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-q'], quiet)
  if (run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...missing], quiet)) return
  refuse(`Das Einrichten ist fehlgeschlagen: ${command}`, `The installation failed: ${command}`)
}
