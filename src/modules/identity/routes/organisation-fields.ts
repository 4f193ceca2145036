import { friendlyFormatIBAN } from 'ibantools'
import { type Typed, typedText } from '../../../platform/http/form.ts'
import type { Organisation } from '../queries/organisations.ts'
import type { OrganisationFields } from '../views/organisation-form.tsx'

export const fieldsOf = (kept: Organisation): OrganisationFields => ({
  name: kept.name,
  rechtsform: kept.legalForm,
  gemeinnuetzig: kept.charitable ? 'ja' : '',
  registernummer: kept.registerNumber,
  strasse: kept.street,
  plz: kept.postcode,
  ort: kept.town,
  telefon: kept.phone,
  email: kept.email,
  kontoinhaber: kept.accountHolder,
  iban: friendlyFormatIBAN(kept.iban) ?? '',
  bic: kept.bic,
  vorsteuer: kept.inputTaxDeductible ? 'ja' : '',
})

export const fieldsTyped = (typed: Typed): OrganisationFields => ({
  name: typedText(typed, 'name'),
  rechtsform: typedText(typed, 'rechtsform'),
  gemeinnuetzig: typedText(typed, 'gemeinnuetzig'),
  registernummer: typedText(typed, 'registernummer'),
  strasse: typedText(typed, 'strasse'),
  plz: typedText(typed, 'plz'),
  ort: typedText(typed, 'ort'),
  telefon: typedText(typed, 'telefon'),
  email: typedText(typed, 'email'),
  kontoinhaber: typedText(typed, 'kontoinhaber'),
  iban: typedText(typed, 'iban'),
  bic: typedText(typed, 'bic'),
  vorsteuer: typedText(typed, 'vorsteuer'),
})
