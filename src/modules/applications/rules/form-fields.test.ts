import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import { checkForm, checkFormats, type FieldRule } from './form-fields.ts'

const fields: FieldRule[] = [
  { name: 'title', label: 'Titel', required: true },
  { name: 'need', label: 'Ausgangslage', required: false, maxCharacters: 500 },
  { name: 'goals', label: 'Handlungsziele', required: true, maxChoices: 3 },
  { name: 'groups', label: 'Zielgruppen', required: false },
  { name: 'email', label: 'E-Mail', required: false, format: 'email' },
  { name: 'people', label: 'Teilnehmende', required: false, maxCharacters: 12, format: 'whole-number' },
]
const source = { title: 'Förderaufruf 2018' }
const complete = { title: 'Demokratiefest am Markt', goals: ['Begegnung'] }

describe('Angaben im Antragsformular', () => {
  it.each<[string, Record<string, string | string[] | undefined>, string[]]>([
    ['alle Pflichtangaben', {}, []],
    ['ohne Titel', { title: undefined }, ['title field-missing']],
    ['leerer Titel', { title: '' }, ['title field-missing']],
    ['nur Leerzeichen und Zeilen', { title: ' \n\t' }, ['title field-missing']],
    ['ohne Ziel', { goals: [] }, ['goals field-missing']],
    ['nie nach einem Ziel gefragt', { goals: undefined }, ['goals field-missing']],
    ['drei Ziele', { goals: ['1', '2', '3'] }, []],
    ['vier Ziele', { goals: ['1', '2', '3', '4'] }, ['goals too-many-choices']],
    ['499 Zeichen', { need: 'ä'.repeat(499) }, []],
    ['500 Zeichen', { need: 'ä'.repeat(500) }, []],
    ['501 Zeichen', { need: 'ä'.repeat(501) }, ['need field-too-long']],
    ['500 Zeichen, wie Menschen zählen', { need: '👩‍👩‍👧'.repeat(500) }, []],
    ['eines mehr, wie Menschen zählen', { need: '👩‍👩‍👧'.repeat(501) }, ['need field-too-long']],
    ['ohne Grenze beliebig lang', { title: 'a'.repeat(5_000) }, []],
    ['ohne Grenze beliebig viele', { groups: Array.from({ length: 40 }, String) }, []],
    ['ein Feld, das es nicht gibt', { extra: 'x'.repeat(900) }, []],
    [
      'alles zugleich, in der Reihenfolge des Formulars',
      { title: ' ', need: 'a'.repeat(501), goals: ['1', '2', '3', '4'] },
      ['title field-missing', 'need field-too-long', 'goals too-many-choices'],
    ],
  ])('%s', (_, change, expected) => {
    const findings = checkForm({ ...complete, ...change }, fields, source)
    expect(findings.map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
    for (const finding of findings) {
      expect(finding).toMatchObject({ weight: 'refusal', source })
      expect(findingText(finding)).toMatch(/Bitte/)
    }
  })

  it('sagt, um wie viel gekürzt werden muss', () => {
    const [finding] = checkForm({ ...complete, need: 'a'.repeat(512) }, fields, source)
    expect(finding?.facts).toEqual({ label: 'Ausgangslage', characters: 512, maxCharacters: 500, over: 12 })
  })

  it.each<[string, Record<string, string>, string[]]>([
    ['eine Adresse', { email: ' Kino.Club+antrag@verein.example ' }, []],
    ['eine Adresse mit Umlauten', { email: 'büro@jugend-für-lübtheen.de' }, []],
    ['leer gelassen', { email: ' ', people: '' }, []],
    ['ohne @', { email: 'kino.verein.de' }, ['email field-not-an-email']],
    ['ohne Punkt in der Domäne', { email: 'kino@verein' }, ['email field-not-an-email']],
    ['mit Punkt am Ende', { email: 'kino@verein.de.' }, ['email field-not-an-email']],
    ['zwei Adressen', { email: 'a@verein.de, b@verein.de' }, ['email field-not-an-email']],
    ['eine Zahl', { people: '120' }, []],
    ['null', { people: '0' }, []],
    ['mit Tausenderpunkt', { people: '1.200' }, []],
    ['mit Komma', { people: '12,5' }, ['people field-not-a-whole-number']],
    ['negativ', { people: '-5' }, ['people field-not-a-whole-number']],
    ['in Worten', { people: 'etwa 100' }, ['people field-not-a-whole-number']],
    ['zu lang, nur das', { people: 'ungefähr hundert' }, ['people field-too-long']],
  ])('Schreibweise: %s', (_, change, expected) => {
    const findings = checkForm({ ...complete, ...change }, fields, source)
    expect(findings.map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })

  it('beim Schreiben zählt nur die Schreibweise', () => {
    expect(
      codesOf(checkFormats({ title: '', email: 'nein', people: 'x'.repeat(20) }, fields, source)),
    ).toEqual(['field-not-an-email', 'field-not-a-whole-number'])
  })

  it('zu lang ist ein Text genau dann, wenn er mehr Zeichen hat, als erlaubt sind', () => {
    const symbol = fc.constantFrom('a', 'ä', '👩‍👩‍👧', '🇩🇪')
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), symbol, (characters, maxCharacters, one) => {
        const rule = { name: 'need', label: 'Ausgangslage', required: false, maxCharacters }
        const findings = checkForm({ need: one.repeat(characters) }, [rule], source)
        expect(codesOf(findings)).toEqual(characters > maxCharacters ? ['field-too-long'] : [])
      }),
    )
  })
})
