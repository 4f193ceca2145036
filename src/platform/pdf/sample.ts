/** The data of sample.typ: a letter with every part of the house's look. */
export const sampleLetter = (title: string, rowCount: number) => ({
  title,
  partnership: 'Partnerschaft für Demokratie Musterstadt',
  sender: 'Stadt Musterstadt · Am Markt 1 · 19000 Musterstadt',
  recipient: ['Kinoverein Musterstadt e. V.', 'Straße der Jugend 5', '19000 Musterstadt'],
  reference: [
    ['Unser Zeichen', 'PfD-2018-07'],
    ['Datum', '6. März 2018'],
  ],
  paragraphs: [
    'Sehr geehrte Damen und Herren,',
    'auf Ihren Antrag bewilligen wir Ihnen die folgende Zuwendung.',
  ],
  facts: [
    ['Zuwendung', '7.500,00 €'],
    ['Bewilligungszeitraum', '1. Mai 2018 bis 31. Juli 2018'],
  ],
  plan: {
    head: ['Posten', 'Betrag'],
    rows: Array.from({ length: rowCount }, (_, index) => [`Posten ${index + 1}`, '125,00 €']),
    total: ['Summe', '7.500,00 €'],
  },
  note: 'Der Nachweis ist bis zum 30. September 2018 vorzulegen.',
  placeAndDay: 'Musterstadt, 6. März 2018',
  names: [{ name: 'Federführendes Amt', office: 'im Auftrag' }],
  notice: 'Gefördert im Rahmen eines Bundesprogramms.',
  logos: [{ path: '/images/supporter.png', alt: 'Zeichen des Bundesprogramms' }],
})

/** A red picture of one pixel, PNG. */
export const samplePicture: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)
