import { z } from 'zod'
import { firstDayOfYear, formatDay, type LocalDate, parseLocalDate } from '../../kit/dates.ts'
import type { Cents } from '../../kit/money.ts'
import {
  calendarDay,
  euroAmount,
  optionalText,
  requiredText,
  wholeNumber,
} from '../../platform/http/form-fields.ts'
import { type EntryKind, entryKinds } from './vocabulary.ts'

export const federalDrawdownForm = (today: LocalDate, year: number) =>
  z.object({
    amount: euroAmount('Bitte geben Sie den Betrag ein, den Sie abrufen.', 1),
    requestedOn: calendarDay('Bitte geben Sie den Tag des Abrufs an.', {
      day: today,
      text: `Der Abruf darf nicht nach heute, dem ${formatDay(today)}, liegen.`,
    }).refine(
      (day) => day >= firstDayOfYear(year),
      `Der Abruf gehört zum Jahr ${year} und darf nicht davor liegen.`,
    ),
  })

export const limitForm = z.object({
  limit: euroAmount('Bitte geben Sie ein, was der Fonds insgesamt haben soll.'),
  reason: requiredText('Bitte nennen Sie den Grund, zum Beispiel den Änderungsbescheid.', 1000),
})

const missingAmount = 'Bitte geben Sie einen Betrag ein, auch wenn er 0,00 ist.'

export const fundingYearForm = (years: { readonly from: number; readonly until: number }) =>
  z.object({
    year: wholeNumber(years.from, years.until),
    federalGrant: euroAmount(missingAmount),
    ownShare: euroAmount(missingAmount),
    action: euroAmount(missingAmount),
    youth: euroAmount(missingAmount),
    participation: euroAmount(missingAmount),
    coordination: euroAmount(missingAmount),
    decisionMode: chosenOrTerms(['committee_decides', 'committee_recommends']),
    settlement: chosenOrTerms(['receipts', 'lump_sums']),
    financing: chosenOrTerms(['deficit', 'share', 'fixed_sum']),
    committeeLabel: optionalText(80),
  })

/** An empty choice follows the terms of the year. */
const chosenOrTerms = <const Word extends string>(words: readonly Word[]) =>
  z
    .enum(words as unknown as [Word, ...Word[]])
    .optional()
    .catch(undefined)

type FundingYearValues = z.infer<ReturnType<typeof fundingYearForm>>

/** What was typed, as the draft of the action. */
export const fundingYearDraft = (values: FundingYearValues) => ({
  year: values.year,
  federalGrantCents: values.federalGrant,
  ownShareCents: values.ownShare,
  funds: fundsOf(values),
  ...(values.decisionMode ? { decisionMode: values.decisionMode } : {}),
  ...(values.settlement ? { settlement: values.settlement } : {}),
  ...(values.financing ? { financing: values.financing } : {}),
  ...(values.committeeLabel.trim() ? { committeeLabel: values.committeeLabel.trim() } : {}),
})

const fundsOf = ({ action, youth, participation, coordination }: Record<FundField, Cents>) => ({
  action,
  youth,
  participation,
  coordination,
})
type FundField = 'action' | 'youth' | 'participation' | 'coordination'

/** The filter of the journal out of the address; what cannot be read is left out. */
export const journalFilter = (query: Readonly<Record<string, string>>) => ({
  kind: query.art && query.art in entryKinds ? (query.art as EntryKind) : undefined,
  from: parseLocalDate(query.von ?? ''),
  until: parseLocalDate(query.bis ?? ''),
})

/** The filter as it stands in an address. */
export const journalQuery = (filter: ReturnType<typeof journalFilter>): Record<string, string> => ({
  ...(filter.kind ? { art: filter.kind } : {}),
  ...(filter.from ? { von: filter.from } : {}),
  ...(filter.until ? { bis: filter.until } : {}),
})
