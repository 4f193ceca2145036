import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeSchema } from '../src/database/describe-schema.ts'
import { projectRoot } from '../src/platform/root.ts'
import { freshDatabase } from './database.ts'

it('src/database/schema.sql is what the migrations make: otherwise run "npm run dump-schema"', async () => {
  const { pool, drop } = await freshDatabase()
  const described = await describeSchema(pool)
  await drop()
  expect(described).toContain('create table')
  expect(described).toBe(readFileSync(join(projectRoot, 'src/database/schema.sql'), 'utf8'))
})
