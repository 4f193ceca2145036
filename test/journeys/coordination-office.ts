import type { Visitor } from './visitor.ts'

/** A call for the action fund of 2018, open from today until 20 February. */
export async function publishCall(office: Visitor, title: string): Promise<void> {
  await office.open('/boizenburg-luebtheen/aufrufe')
  await office.follow('Neuer Aufruf')
  await office.choose('Fonds', { label: 'Aktions- und Initiativfonds 2018' })
  await office.fill('Titel', title)
  await office.fill('Beschreibung', 'Für Vorhaben, die Menschen in beiden Städten zusammenbringen.')
  await office.fill('Beginn', '2018-01-17')
  await office.fill('Antragsfrist', '2018-02-20')
  await office.fill('Sitzung', '2018-03-06')
  await office.press('Aufruf veröffentlichen')
}

/** From the formal check back to the applicant, who may then change this one answer. */
export async function giveBack(office: Visitor, answer: string, why: string): Promise<void> {
  await office.fill('Nachricht an die Antragstellenden', why)
  await office.page.getByText('Zur Korrektur zurückgeben').first().click()
  await office.tick(answer)
  await office.fill('Korrektur bis', '2018-02-19')
  await office.press('Zur Korrektur zurückgeben')
}
