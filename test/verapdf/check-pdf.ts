import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { projectRoot } from '../../src/platform/root.ts'

const libraries = '/usr/share/java'
const needed = ['jaxb-api', 'jaxb-runtime', 'jaxb-core', 'istack-commons-runtime', 'txw2', 'FastInfoset']
const jars = [
  join(projectRoot, 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar'),
  ...needed.map((name) => join(libraries, `${name}.jar`)),
]

/** Whether veraPDF can run here: Debian's default-jdk-headless and libjaxb-java. */
export const canCheckPdf = existsSync('/usr/bin/java') && jars.every((jar) => existsSync(jar))

export interface PdfToCheck {
  /** veraPDF's short name of the standard. */
  readonly flavour: 'ua1' | '2a' | '3a'
  readonly pdf: Uint8Array
}

/** Asks veraPDF about all of them in one Java process; one line each, more for each rule that is not met. */
export function checkPdf(files: readonly PdfToCheck[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'verapdf-'))
  try {
    const pairs = files.flatMap(({ flavour, pdf }, index) => {
      const path = join(folder, `${index}.pdf`)
      writeFileSync(path, pdf)
      return [flavour, path]
    })
    const program = join(projectRoot, 'test/verapdf/CheckPdf.java')
    const answer = execFileSync('java', ['-cp', jars.join(delimiter), program, ...pairs], {
      encoding: 'utf8',
    })
    return answer.trim().split('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
