import { z } from 'zod'
import { parseEuro } from '../../kit/money.ts'
import { chosen, dayOrNone, optionalText, requiredText } from '../../platform/http/form-fields.ts'

/** A field whose name is made of an id; what was not sent, or sent several times, is blank. */
const textIn = (fields: Readonly<Record<string, unknown>>, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

export const agendaForm = z.object({
  measure: chosen<'measure'>('Bitte wählen Sie einen Antrag.'),
})

export const pointForm = z.object({
  title: requiredText('Bitte geben Sie dem Punkt einen Titel.', 200),
})

export const noteForm = z.object({ note: optionalText(5000) })

export const deferralForm = z.object({
  deferral: requiredText('Bitte schreiben Sie, was noch fehlt; die Antragstellenden lesen es.', 2000),
  deferralDueOn: dayOrNone,
})

/** The amount has a field per office: somebody who holds both offices sees two forms. */
export const consentForm = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const office = officeChoice.safeParse(fields.office)
  const amountCents = office.success ? parseEuro(textIn(fields, `amount-${office.data}`)) : undefined
  if (office.success && amountCents !== undefined && amountCents > 0)
    return { office: office.data, amountCents }
  context.addIssue({
    code: 'custom',
    path: [office.success ? `amount-${office.data}` : 'office'],
    message: 'Bitte geben Sie den Betrag an, dem Sie zustimmen, zum Beispiel 480,00.',
  })
  return z.NEVER
})

const officeChoice = z.enum(['coordination_office', 'lead_office'])

export const scheduleForm = z.object({ meeting: chosen<'meeting'>('Bitte wählen Sie eine Sitzung.') })
