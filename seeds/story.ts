import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type LocalDate, localDate } from '../src/kit/dates.ts'
import { type Cents, cents } from '../src/kit/money.ts'
import { projectRoot } from '../src/platform/root.ts'

/** The example partnership's story as it is written in boizenburg-luebtheen.yaml: money in euros, days as ISO dates. */
export interface Story {
  readonly partnership: {
    readonly slug: string
    readonly name: string
    readonly municipalities: readonly {
      readonly name: string
      readonly kind: string
      readonly state: string
    }[]
    readonly inhabitants: number
    readonly area_km2: number
    readonly themes: readonly string[]
    readonly committee_label: string
    readonly programme_notice: string
  }
  readonly organisations: readonly {
    readonly key: string
    readonly name: string
    readonly legal_form: string
    readonly charitable: boolean
  }[]
  readonly committee: { readonly seats: readonly StorySeat[]; readonly advisory: readonly string[] }
  readonly year_2018: {
    readonly funds: StoryFunds
    readonly meetings: readonly StoryMeeting[]
    readonly measures: readonly StoryMeasure[]
    readonly expect: { readonly action_fund: Readonly<Record<string, number>> }
  }
  readonly year_2026: {
    readonly committee_label: string
    readonly funds: StoryFunds
    readonly federal_share: number
    readonly council_consent: { readonly body: string; readonly on: string }
    readonly measures: readonly StoryMeasure[]
  }
}

export type StoryFunds = Readonly<Record<'action' | 'youth' | 'participation' | 'coordination', number>>

export interface StorySeat {
  readonly key: string
  readonly group: 'administration' | 'civil_society' | 'youth'
  readonly from?: string
  readonly organisation?: string
  readonly deputy?: boolean
}

export interface StoryMeeting {
  readonly day: string
  readonly application_deadline?: string
  readonly present: readonly string[]
  readonly items?: readonly StoryItem[]
  readonly expect: Readonly<Record<string, string | number | boolean>>
}

export interface StoryItem {
  readonly measure: string
  readonly conflicted?: readonly string[]
  readonly motion?: 'deferred' | { readonly amount?: number; readonly condition?: string }
  readonly votes?: { readonly yes: number; readonly no: number; readonly abstain: number }
  readonly expect: {
    readonly outcome: string
    readonly amount?: number
    readonly reason?: string
    readonly source?: string
    readonly because?: string
    readonly free?: number
  }
}

export type StorySums = Readonly<Record<string, number>>

export interface StoryMeasure {
  readonly key: string
  readonly applicant: string
  readonly partner?: string
  readonly title: string
  readonly micro_grant?: boolean
  readonly submitted?: string
  readonly resubmitted?: string
  readonly period?: { readonly from: string; readonly until: string }
  readonly expenses?: StorySums
  readonly income?: StorySums
  readonly adapted_plan?: { readonly expenses: StorySums; readonly income: StorySums }
  readonly decided?: { readonly on: string; readonly amount: number }
  readonly drawdowns?: readonly StoryDrawdown[]
  readonly cancelled?: { readonly on: string; readonly reason: string }
  readonly lump_sums?: StoryLumpSums
  readonly recommended?: { readonly on: string; readonly amount: number }
  readonly federal_precheck?: { readonly requested: string; readonly released: string }
  readonly granted?: string
  readonly proof?: StoryProof
  readonly expect?: Readonly<Record<string, string | number | boolean>>
}

export interface StoryDrawdown {
  readonly requested: string
  readonly amount: number
  readonly paid: string
  readonly expect_spend_by: string
}

export interface StoryLumpSums {
  readonly participants: number
  readonly fee_hours: readonly number[]
}

export interface StoryProof extends Partial<StoryLumpSums> {
  readonly submitted?: string
  readonly expenses?: StorySums
  readonly income?: StorySums
  readonly expect?: StoryProofFigures
}

export interface StoryProofFigures {
  readonly eligible: number
  readonly grant_needed: number
  readonly repayment: number
  readonly released?: number
  readonly findings?: readonly string[]
}

export const readStory = (): Story =>
  parse(readFileSync(join(projectRoot, 'seeds/boizenburg-luebtheen.yaml'), 'utf8')) as Story

export const euros = (amount: number): Cents => cents(Math.round(amount * 100))

export const day = (text: string): LocalDate => localDate(text)

export function measureOf(measures: readonly StoryMeasure[], key: string): StoryMeasure {
  const measure = measures.find((candidate) => candidate.key === key)
  if (!measure) throw new Error(`the story has no measure ${key}`)
  return measure
}
