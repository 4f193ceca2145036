import { formatDay, type LocalDate } from './dates.ts'
import type { Finding } from './findings.ts'
import { type Cents, formatEuro } from './money.ts'

/** Reads the facts of a finding for its sentence; a fact that the sentence needs and the rule forgot throws. */
export interface Facts {
  readonly euro: (name: string) => string
  readonly day: (name: string) => string
  readonly text: (name: string) => string
  readonly number: (name: string) => number
}

export const factsOf = ({ code, facts }: Finding): Facts => {
  const fact = (name: string): string | number | boolean => {
    const value = facts[name]
    if (value === undefined || value === null) throw new Error(`finding ${code} lacks the fact ${name}`)
    return value
  }
  return {
    euro: (name) => formatEuro(fact(name) as Cents),
    day: (name) => formatDay(fact(name) as LocalDate),
    text: (name) => String(fact(name)),
    number: (name) => Number(fact(name)),
  }
}
