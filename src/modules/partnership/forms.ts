import { z } from 'zod'
import { formatDay, type LocalDate } from '../../kit/dates.ts'
import { calendarDay, optionalText, requiredText, wholeNumber } from '../../platform/http/form-fields.ts'

const past = (today: LocalDate) => ({
  day: today,
  text: `Der Tag darf nicht nach heute, dem ${formatDay(today)}, liegen.`,
})

export const localRulesForm = (today: LocalDate) =>
  z.object({
    adoptedOn: calendarDay('Bitte geben Sie den Tag des Beschlusses an.', past(today)),
    validFrom: calendarDay('Bitte geben Sie an, ab welchem Tag die Regeln gelten.'),
    acknowledgeDays: wholeNumber(1, 365),
    printRelease: z
      .string()
      .optional()
      .transform((text) => text === 'ja'),
    proofDeadlineDays: wholeNumber(1, 730),
    repaymentDeadlineDays: wholeNumber(1, 365),
    lastDrawdownDay: z
      .string()
      .catch('')
      .transform((text, context) => {
        const [, day = '', month = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(text.trim()) ?? []
        if (isDayOfEveryYear(Number(day), Number(month)))
          return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
        context.addIssue({ code: 'custom', message: 'Bitte geben Sie Tag und Monat an, zum Beispiel 30.10.' })
        return z.NEVER
      }),
    retentionYears: wholeNumber(1, 30),
  })

export const councilConsentForm = (today: LocalDate) =>
  z.object({
    body: requiredText('Bitte nennen Sie das Gremium, zum Beispiel „Stadtvertretung“.', 200),
    consentedOn: calendarDay('Bitte geben Sie den Tag des Beschlusses an.', past(today)),
    resolution: optionalText(2000),
  })

/** A day that also a year of 365 days has. */
function isDayOfEveryYear(day: number, month: number): boolean {
  const date = new Date(Date.UTC(2001, month - 1, day))
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1
}
