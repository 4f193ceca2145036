import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools'
import { z } from 'zod'
import { type LocalDate, parseLocalDate } from '../../kit/dates.ts'
import { type Id, parseId } from '../../kit/ids.ts'
import { longestPassword, type Role, roleNames, shortestPassword } from './vocabulary.ts'

const line = (longest = 200) =>
  z
    .string()
    .trim()
    .max(longest, `Bitte höchstens ${longest} Zeichen.`)
    .refine((text) => !/\p{Cc}/u.test(text), 'Bitte schreiben Sie in einer Zeile.')
    .prefault('')

const needed = (text: string) => line().refine((value) => value !== '', text)

const noEmail = 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@verein.de.'
const email = z.string(noEmail).trim().toLowerCase().max(254, noEmail).pipe(z.email(noEmail))
const noPassword = 'Bitte geben Sie Ihr Passwort ein.'

export const signInForm = z.object({
  email,
  passwort: z.string(noPassword).min(1, noPassword).max(1000, 'Dieses Passwort ist zu lang.'),
  weiter: z.string().optional(),
})

export const linkForm = z.object({ email, weiter: z.string().optional() })

export const redeemForm = z.object({ token: z.string().max(200).prefault(''), weiter: z.string().optional() })

const newPassword = z
  .string(noPassword)
  .min(shortestPassword, `Bitte wählen Sie mindestens ${shortestPassword} Zeichen.`)
  .max(longestPassword, `Bitte wählen Sie höchstens ${longestPassword} Zeichen.`)

export const passwordForm = z.object({
  bisher: z.string(noPassword).min(1, 'Bitte geben Sie Ihr bisheriges Passwort ein.'),
  neu: newPassword,
})

export const firstPasswordForm = z.object({ neu: newPassword })

const wrongIban =
  'Diese IBAN stimmt nicht. Bitte vergleichen Sie sie Zeichen für Zeichen mit Ihrem Kontoauszug; deutsche IBAN haben 22 Stellen.'

const iban = z
  .string()
  .prefault('')
  .transform((text) => electronicFormatIBAN(text) ?? '')
  .refine((text) => text === '' || isValidIBAN(text), wrongIban)

const bic = z
  .string()
  .prefault('')
  .transform((text) => text.replace(/\s/g, '').toUpperCase())
  .refine((text) => text === '' || isValidBIC(text), 'Dieser BIC stimmt nicht: Er hat 8 oder 11 Stellen.')

const ticked = z
  .literal('ja')
  .optional()
  .transform((value) => value === 'ja')

/** Fields of the form in German, as their addresses and error links show them. */
export const organisationForm = z
  .object({
    name: needed('Bitte geben Sie den Namen der Organisation an.'),
    rechtsform: line(60),
    gemeinnuetzig: ticked,
    registernummer: line(60),
    strasse: line(),
    plz: line(10).refine((text) => /^(\d{5})?$/.test(text), 'Eine Postleitzahl hat fünf Ziffern.'),
    ort: line(),
    telefon: line(60),
    email: z.union([z.literal(''), email], noEmail).prefault(''),
    kontoinhaber: line(),
    iban,
    bic,
    vorsteuer: ticked,
  })
  .transform((form) => ({
    name: form.name,
    legalForm: form.rechtsform,
    charitable: form.gemeinnuetzig,
    registerNumber: form.registernummer,
    street: form.strasse,
    postcode: form.plz,
    town: form.ort,
    phone: form.telefon,
    email: form.email,
    accountHolder: form.kontoinhaber,
    iban: form.iban,
    bic: form.bic,
    inputTaxDeductible: form.vorsteuer,
  }))

const noDay = 'Bitte geben Sie einen Tag an, zum Beispiel 31.12.2026.'
const dayOrNone = z
  .string()
  .prefault('')
  .transform((text) => (text.trim() === '' ? null : (parseLocalDate(text) ?? text)))
  .refine((value) => value === null || parseLocalDate(value) !== undefined, noDay)
  .transform((value) => value as LocalDate | null)

const roleFields = {
  rolle: z.enum(roleNames as [Role, ...Role[]], 'Bitte wählen Sie eine Rolle.'),
  organisation: z
    .string()
    .prefault('')
    .transform((text) => parseId<'organisation'>(text) ?? null),
  von: dayOrNone,
  bis: dayOrNone,
}

export const roleForm = z.object(roleFields)
export const inviteForm = z.object({ name: needed('Bitte geben Sie den Namen an.'), email, ...roleFields })

/** Each role of the page has a field of its own. */
export const lastDayField = (id: Id<'role'>): string => `letzterTag-${id}`
export const endRoleForm = (id: Id<'role'>) =>
  z
    .object({ [lastDayField(id)]: dayOrNone })
    .transform((form) => ({ lastDay: form[lastDayField(id)] ?? null }))
