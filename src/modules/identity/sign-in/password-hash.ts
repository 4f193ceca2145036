import { hash, verify } from '@node-rs/argon2'

/** What one guess costs an attacker who has the table. */
export interface PasswordCost {
  readonly memoryKiB: number
  readonly passes: number
}

/** OWASP Password Storage Cheat Sheet (2025): Argon2id, 19 MiB, two passes, one lane. */
export const recommendedCost: PasswordCost = { memoryKiB: 19_456, passes: 2 }

/** Argon2id is the library's own choice when none is named. */
export const hashPassword = (password: string, cost: PasswordCost = recommendedCost): Promise<string> =>
  hash(password.normalize('NFKC'), {
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: 1,
  })

export const isPassword = (password: string, kept: string): Promise<boolean> =>
  verify(kept, password.normalize('NFKC'))
