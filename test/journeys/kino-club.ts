import { expect } from 'vitest'
import type { StoryMeasure, StorySums } from '../../seeds/story.ts'
import { amountText } from './committee-room.ts'
import type { Visitor } from './visitor.ts'

/** The whole application, from its first section to the declarations; complete at the end, not yet submitted. */
export async function writeApplication(kino: Visitor, measure: StoryMeasure): Promise<void> {
  expect(await kino.text()).toContain('Abschnitt 1 von 11')
  await writeSections(kino, measure)
  await writePlan(kino, measure)
  await attach(kino)
  for (const box of await kino.page.getByRole('checkbox').all()) await box.check()
  await kino.press('Speichern und weiter')
}

/** Six receipts, the first with a photo, one list of who came, the report, and the confirmation. */
export async function prove(kino: Visitor, measure: StoryMeasure): Promise<void> {
  await addReceipts(kino, measure)
  expect(await kino.text()).toContain('2.850,00 €')
  await attendAndReport(kino, measure)
  await kino.page.getByLabel(/^Ich bestätige: Die Mittel wurden wie bewilligt verwendet/).check()
  await kino.press('Nachweis einreichen')
}

async function writeSections(kino: Visitor, measure: StoryMeasure): Promise<void> {
  await kino.fill('Vertretungsberechtigte Person (Name und Funktion)', 'Vorsitz des Kino-Clubs')
  await kino.fill('Ansprechperson für dieses Vorhaben', 'Vorsitz des Kino-Clubs')
  await kino.press('Speichern und weiter')
  await kino.fill('Titel', measure.title)
  await kino.fill('Ort', 'Markt, Boizenburg/Elbe')
  await kino.fill('Erster Tag', measure.period?.from ?? '')
  await kino.fill('Letzter Tag', measure.period?.until ?? '')
  await kino.tick('Nein')
  await kino.press('Speichern und weiter')
  await kino.fill('Ausgangslage', 'Auf dem Markt begegnen sich viele nur noch beim Einkauf.')
  await kino.press('Speichern und weiter')
  await kino.fill('Leitziel', 'Demokratie im ländlichen Raum erleben')
  await kino.fill('Mittlerziel', 'Menschen aus beiden Städten reden miteinander über ihre Stadt.')
  await kino.tick('Begegnung und Beteiligung')
  await kino.press('Speichern und weiter')
  await kino.tick('Kulturprojekt')
  await kino.fill('Beschreibung der Maßnahme', 'Ein Fest mit Bühne, Film und Gesprächen an langen Tischen.')
  await kino.press('Speichern und weiter')
  await kino.tick('Alle Menschen am Ort')
  await kino.fill('Erwartete Zahl der Teilnehmenden', '500')
  await kino.press('Speichern und weiter')
  await kino.fill('Woran erkennen Sie, dass das Vorhaben gelungen ist?', 'Mehr als 500 Menschen kommen.')
  await kino.press('Speichern und weiter')
  await kino.fill('Wie machen Sie das Vorhaben bekannt?', 'Plakate, Zeitung, Aushang in beiden Rathäusern')
  await kino.press('Speichern und weiter')
}

async function writePlan(kino: Visitor, measure: StoryMeasure): Promise<void> {
  await writeLines(kino, 'Ausgaben', 'expenses', measure.expenses ?? {}, (name) => name)
  await writeLines(kino, 'Einnahmen', 'income', measure.income ?? {}, (name) =>
    name === 'requested' ? 'requested' : name === 'Eigenmittel' ? 'own' : 'third_party',
  )
  expect(await kino.text()).toContain('Ausgaben und Einnahmen sind ausgeglichen')
  await kino.press('Speichern und weiter')
}

async function writeLines(
  kino: Visitor,
  title: string,
  side: string,
  sums: StorySums,
  kindOf: (name: string) => string,
): Promise<void> {
  const group = kino.page.getByRole('group', { name: title })
  for (const [index, [name, euros]] of Object.entries(sums).entries()) {
    if (index > 0) await group.getByRole('button', { name: 'Zeile hinzufügen' }).click()
    await kino.page.locator(`[name="${side}.${index}.category"]`).selectOption(kindOf(name))
    await kino.page.locator(`[name="${side}.${index}.amount"]`).fill(amountText(euros))
  }
}

async function attach(kino: Visitor): Promise<void> {
  const offer = { name: 'Angebot Bühne.pdf', mimeType: 'application/pdf', buffer: await kino.page.pdf() }
  await kino.field('Dateien hinzufügen').setInputFiles(offer)
  await kino.press('Hochladen')
  expect(await kino.text()).toContain('Angebot Bühne.pdf')
  await kino.follow(/Erklärungen/)
}

async function addReceipts(kino: Visitor, measure: StoryMeasure): Promise<void> {
  const { expenses = {}, income = {} } = measure.proof ?? {}
  const lines = [
    ...Object.entries(expenses).map(([name, euros]) => [`expense:${name}`, name, euros] as const),
    ...Object.entries(income).map(
      ([name, euros]) => [`income:${name === 'Eigenmittel' ? 'own' : 'third_party'}`, name, euros] as const,
    ),
  ]
  await kino.follow('Beleg hinzufügen')
  for (const [index, [line, name, euros]] of lines.entries()) {
    if (index === 0) await kino.field('Foto oder PDF des Belegs').setInputFiles(await photo(kino))
    await kino.fill('Betrag', amountText(euros))
    await kino.choose('Position im Plan', line)
    await kino.fill('Tag auf dem Beleg', '2018-07-14')
    await kino.fill('Bezahlt am', '2018-07-31')
    await kino.fill('Wer hat das Geld bekommen oder gegeben?', `Rechnung ${name}`)
    await kino.fill('Wofür?', name)
    await kino.press(index < lines.length - 1 ? 'Speichern und weiterer Beleg' : 'Speichern')
  }
}

const photo = async (kino: Visitor) => ({
  name: 'beleg.png',
  mimeType: 'image/png',
  buffer: await kino.page.screenshot(),
})

async function attendAndReport(kino: Visitor, measure: StoryMeasure): Promise<void> {
  await kino.follow('Liste hinzufügen')
  await kino.fill('Tag der Veranstaltung', '2018-07-14')
  await kino.fill('Veranstaltung', measure.title)
  await kino.fill('Teilnehmende', '640')
  await kino.press('Speichern')
  await kino.follow('Sachbericht schreiben')
  await kino.fill('Wie viele Menschen haben insgesamt teilgenommen?', '640')
  for (const question of await kino.page.getByRole('textbox').all())
    if ((await question.inputValue()) === '') await question.fill('Es kamen mehr Menschen als gedacht.')
  await kino.press('Speichern')
}
