import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDecidedMeeting, type DecidedMeeting } from '../../../../test/builders/minutes.ts'
import { openTestHouse, type TestHouse } from '../../../../test/builders/partnership.ts'
import { canCheckPdf, checkPdf } from '../../../../test/verapdf/check-pdf.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Signature } from '../queries/minutes.ts'
import { loadRecord } from '../queries/record.ts'
import { contentOf } from './content.ts'
import { printedMinutes } from './print-minutes.ts'

let house: TestHouse
let story: DecidedMeeting

beforeAll(async () => {
  house = await openTestHouse()
  story = await aDecidedMeeting(house)
})
afterAll(() => house.close())

const signature = (office: Signature['office'], onPaper: boolean): Signature => ({
  number: 1,
  office,
  name: 'Erna Schreibt',
  onPaper,
  signedOn: localDate('2018-03-08'),
  recordedAt: new Date('2018-03-08T11:00:00Z'),
})
const both = [signature('chair', false), signature('clerk', true)]
const content = async () => contentOf(await loadRecord(story.office, story.meetingId))

it('says whether it is a draft, and who signed how', async () => {
  expect(printedMinutes(await content(), undefined)).toMatchObject({
    draft: true,
    version: 'Entwurf, noch nicht unterschrieben',
  })
  expect(printedMinutes(await content(), { number: 1, signatures: both })).toMatchObject({
    draft: false,
    version: 'Fassung 1',
    names: [
      { name: 'Erna Schreibt, bestätigt am 8. März 2018 mit eigener Anmeldung', office: 'Sitzungsleitung' },
      { office: 'Protokoll (Unterschrift auf Papier vom 8. März 2018)' },
    ],
  })
})

it.runIf(canCheckPdf)('is tagged for everybody to read, as a draft and signed', async () => {
  const minutes = await content()
  const prints = [undefined, { number: 1, signatures: both }].map((version) =>
    story.office.edges.pdf.print({
      template: 'modules/minutes/documents/minutes.typ',
      data: printedMinutes(
        { ...minutes, remarks: 'Gäste', reports: ['Kleinprojekt'], followUps: [['Was', 'Wer', 'Wann']] },
        version,
      ),
      standard: 'ua-1',
      createdAt: story.office.now,
    }),
  )
  const files = (await Promise.all(prints)).map((pdf) => ({ flavour: 'ua1' as const, pdf }))
  expect(checkPdf(files)).toEqual(['ua1 complies', 'ua1 complies'])
})
