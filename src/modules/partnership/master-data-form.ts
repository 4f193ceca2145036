import { z } from 'zod'
import type { Typed } from '../../platform/http/form.ts'
import { optionalText, requiredText, wholeNumber } from '../../platform/http/form-fields.ts'
import type { MasterData } from './actions/revise-master-data.ts'
import { type OfficeKind, officeKinds, officeLabels } from './office-texts.ts'

const trimmed = z
  .string()
  .catch('')
  .transform((text) => text.trim())

const officeFields = (kind: OfficeKind): [string, z.ZodType<string>][] => [
  [`${kind}.name`, requiredText(`Bitte geben Sie den Namen an: ${officeLabels[kind]}.`, 200)],
  [`${kind}.street`, optionalText(200)],
  [
    `${kind}.postcode`,
    trimmed.refine((text) => /^(\d{5})?$/.test(text), 'Eine Postleitzahl hat fünf Ziffern.'),
  ],
  [`${kind}.town`, optionalText(200)],
  [`${kind}.phone`, optionalText(60)],
  [
    `${kind}.email`,
    trimmed.refine(
      (text) => text === '' || (text.length <= 254 && z.email().safeParse(text).success),
      'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel amt@stadt.de.',
    ),
  ],
]

/** Each office has its fields: "lead_office.name". */
const officesForm = z.object(Object.fromEntries(officeKinds.flatMap(officeFields)))

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const mostLines = 20

const partnershipForm = z.object({
  name: requiredText('Bitte geben Sie den Namen der Partnerschaft an.', 200),
  inhabitants: wholeNumber(1, 10_000_000),
  programmeNotice: requiredText('Bitte geben Sie den Förderhinweis an.', 1000),
  municipalities: optionalText(10_000).transform((text, context) => {
    const read = linesOf(text).map(readMunicipality)
    const unclear = read.findIndex((municipality) => municipality === undefined)
    if (unclear >= 0)
      context.addIssue(
        `Bitte nennen Sie in Zeile ${unclear + 1} Name, Art und Land, zum Beispiel „Lübtheen, Stadt, Mecklenburg-Vorpommern“.`,
      )
    if (read.length === 0) context.addIssue('Bitte nennen Sie mindestens eine Kommune.')
    if (read.length > 200) context.addIssue('Eine Partnerschaft hat höchstens 200 Kommunen.')
    return read.filter((municipality) => municipality !== undefined)
  }),
  supporters: optionalText(5000).transform((text, context) => {
    const names = [...new Set(linesOf(text))]
    if (names.length > mostLines) context.addIssue(`Bitte nennen Sie höchstens ${mostLines}.`)
    return names
  }),
})

export const masterDataForm = partnershipForm.and(officesForm).transform((form): MasterData => {
  const texts = form as Readonly<Record<string, unknown>>
  const text = (kind: OfficeKind, name: string) => {
    const written = texts[`${kind}.${name}`]
    return typeof written === 'string' ? written.trim() : ''
  }
  return {
    name: form.name.trim(),
    inhabitants: form.inhabitants,
    programmeNotice: form.programmeNotice.trim(),
    municipalities: form.municipalities,
    supporters: form.supporters,
    offices: officeKinds.map((kind) => ({
      kind,
      name: text(kind, 'name'),
      street: text(kind, 'street'),
      postcode: text(kind, 'postcode'),
      town: text(kind, 'town'),
      phone: text(kind, 'phone'),
      email: text(kind, 'email'),
    })),
  }
})

/** The name may hold commas; kind and state are the last two parts. */
function readMunicipality(line: string) {
  const [, name = '', kind = '', state = ''] = /^(.+),([^,]+),([^,]+)$/.exec(line) ?? []
  const [readName, readKind, readState] = [name.trim(), kind.trim(), state.trim()]
  return readName && readKind && readState ? { name: readName, kind: readKind, state: readState } : undefined
}

export const typedMasterData = (data: MasterData): Typed => ({
  name: data.name,
  inhabitants: String(data.inhabitants),
  programmeNotice: data.programmeNotice,
  municipalities: data.municipalities.map(({ name, kind, state }) => `${name}, ${kind}, ${state}`).join('\n'),
  supporters: data.supporters.join('\n'),
  ...Object.fromEntries(
    data.offices.flatMap(({ kind, ...office }) =>
      Object.entries(office).map(([name, text]) => [`${kind}.${name}`, text]),
    ),
  ),
})
