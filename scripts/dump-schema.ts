import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeSchema } from '../src/database/describe-schema.ts'
import { migrate } from '../src/database/migrate.ts'
import { openDatabase } from '../src/database/open.ts'
import { projectRoot } from '../src/platform/root.ts'

/** Writes src/database/schema.sql from an empty database with all migrations. */
const folder = mkdtempSync(join(tmpdir(), 'buntwerk-schema-'))
const database = await openDatabase({ databaseUrl: undefined, dataDir: folder })
try {
  await migrate(database.pool)
  writeFileSync(join(projectRoot, 'src/database/schema.sql'), await describeSchema(database.pool))
} finally {
  await database.close()
  rmSync(folder, { recursive: true })
}
