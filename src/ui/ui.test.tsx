import { describe, expect, test } from 'vitest'
import { cents } from '../kit/money.ts'
import { ExamplePage } from './example.tsx'
import {
  DayField,
  ErrorSummary,
  FindingsList,
  Form,
  FourNumbers,
  Page,
  Table,
  TextArea,
  TextField,
} from './index.ts'
import { planSentence } from './plan-sentence.ts'

const html = (element: unknown): string => String(element)

describe('page', () => {
  const page = html(<ExamplePage />)

  test('is a whole document in German, titled by page and partnership', () => {
    expect(page).toMatch(/^<!doctype html><html lang="de">/)
    expect(page).toContain('<title>Demokratiefest am Markt – Unsere Stadt – aktiv &amp; bunt</title>')
    expect(page.match(/<h1/g)).toHaveLength(1)
  })

  test('holds no script and no style of its own: the content security policy forbids both', () => {
    expect(page).not.toMatch(/ style="/)
    expect(page).not.toMatch(/<style/)
    expect(page).not.toMatch(/<script(?![^>]* src=)/)
    expect(page).not.toMatch(/ on[a-z]+="/)
  })

  test('asks for no script unless told', () => {
    expect(html(<Page title="Start" navigation={[]} breadcrumb={[]} />)).not.toContain('<script')
  })

  test('gives every id once, and every description and label finds its control', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, names = ''] of page.matchAll(/aria-describedby="([^"]+)"/g))
      for (const name of names.split(' ')) expect(ids).toContain(name)
    for (const [, name] of page.matchAll(/ for="([^"]+)"/g)) expect(ids).toContain(name)
  })
})

describe('fields', () => {
  test.each(['\nthree\n', '  ', '<script>alert(1)</script>', '"&\'', '</textarea>'])(
    'a text area keeps %j',
    (text) => {
      const field = html(<TextArea name="text" label="Text" value={text} />)
      const content = /<textarea[^>]*>\n([^<]*)<\/textarea>/.exec(field)?.[1]
      expect(content && decode(content)).toBe(text)
    },
  )

  test('says for each field whether it is required, recommended or free', () => {
    expect(html(<TextField name="a" label="A" required />)).toContain('Pflicht')
    expect(html(<TextField name="a" label="A" recommended />)).toContain('empfohlen, nicht Pflicht')
    expect(html(<TextField name="a" label="A" />)).toContain('freiwillig')
    expect(html(<TextField name="a" label="A" readOnly />)).not.toContain('freiwillig')
  })

  test.each([
    ['2018-05-01', 'type="date" value="2018-05-01"'],
    ['1.5.2018', 'type="date" value="2018-05-01"'],
    ['31. Juni 2018', 'type="text" value="31. Juni 2018"'],
    ['', 'type="date" value=""'],
  ])('a day field shows %j again', (value, shown) => {
    expect(html(<DayField name="day" label="Tag" value={value} />)).toContain(shown)
  })

  test('the error list leads to the field', () => {
    const errors = [{ field: 'lines[0].amount', text: 'Bitte nennen Sie den Betrag.' }]
    const href = /href="#([^"]+)"/.exec(html(<ErrorSummary errors={errors} />))?.[1]
    expect(html(<TextField name="lines[0].amount" label="Betrag" />)).toContain(`id="${href}"`)
    expect(html(<ErrorSummary errors={[]} />)).toBe('')
  })

  test('a form carries its token and its key', () => {
    const form = html(<Form action="/antrag" token="t" once="o" />)
    expect(form).toContain('<input type="hidden" name="_token" value="t"/>')
    expect(form).toContain('<input type="hidden" name="_once" value="o"/>')
  })
})

test('findings stand by weight, each with its source', () => {
  const list = html(
    <FindingsList
      findings={[
        { weight: 'hint', text: 'eins' },
        { weight: 'refusal', text: 'zwei', source: { title: 'ANBest-P', section: 'Nr. 1.2' } },
      ]}
    />,
  )
  expect(list.indexOf('zwei')).toBeLessThan(list.indexOf('eins'))
  expect(list).toContain('ANBest-P, Nr. 1.2')
})

test('a table names each row by its first column unless another one says so', () => {
  const table = html(
    <Table
      caption="Fonds"
      columns={[
        { head: 'Nr.', cell: (row: string) => row },
        { head: 'Name', cell: (row: string) => `Fonds ${row}`, names: true },
      ]}
      rows={['1']}
    />,
  )
  expect(table).toContain('<td data-head="Nr.">1</td><th scope="row">Fonds 1</th>')
})

const amount = (amountCents: number) => ({ text: `${amountCents}`, amountCents })

test.each([
  { name: 'nothing yet', numbers: [0, 0, 0, 0], widths: ['free 1000.0'] },
  { name: 'all free', numbers: [100, 0, 0, 100], widths: ['free 1000.0'] },
  {
    name: 'bound counts what is paid',
    numbers: [100, 50, 20, 50],
    widths: ['reserved 297.0', 'paid 197.0', 'free 500.0'],
  },
  {
    name: 'bound and paid apart',
    numbers: [100, 30, 20, 50],
    widths: ['reserved 297.0', 'paid 197.0', 'free 500.0'],
  },
])('the bar of the four numbers: $name', ({ numbers, widths }) => {
  const [total = 0, reserved = 0, paid = 0, free = 0] = numbers
  const bar = html(
    <FourNumbers total={amount(total)} reserved={amount(reserved)} paid={amount(paid)} free={amount(free)} />,
  )
  expect(
    [...bar.matchAll(/bar__(\w+)"[^>]* width="([^"]+)"/g)].map((match) => `${match[1]} ${match[2]}`),
  ).toEqual(widths)
})

test.each([
  [10000, 9880, 'noch 1,20\u00a0€ ungedeckt'],
  [10000, 10000, 'Ausgaben und Einnahmen sind ausgeglichen'],
  [10000, 10001, '0,01\u00a0€ mehr Einnahmen als Ausgaben'],
])('plan of %i against %i', (expenses, income, sentence) => {
  expect(planSentence(cents(expenses), cents(income))).toBe(sentence)
})

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
