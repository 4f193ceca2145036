import { describe, expect, it } from 'vitest'
import { lifetime } from './lifetime.ts'

describe('lifetime', () => {
  it('closes the last opened first, also when one fails, and only once', async () => {
    const closed: string[] = []
    const failures: unknown[] = []
    const life = lifetime({ error: (facts: unknown) => void failures.push(facts) } as never)
    life.onEnd(() => closed.push('database'))
    life.onEnd(() => Promise.reject(new Error('stuck')))
    life.onEnd(async () => closed.push('server'))
    await Promise.all([life.end(), life.end()])
    expect(closed).toEqual(['server', 'database'])
    expect(failures).toHaveLength(1)
  })
})
