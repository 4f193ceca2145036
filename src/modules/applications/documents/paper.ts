import { formatDay, formatPeriod } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import { planSentence } from '../../../ui/plan-sentence.ts'
import { fullName } from '../../identity/vocabulary.ts'
import type { Application } from '../application-queries.ts'
import { sectionsOf } from '../form-sections.ts'
import { columnFields } from '../form-shape.ts'
import { planTotals } from '../rules/financing-plan.ts'

export interface PaperHead {
  readonly title: string
  readonly partnership: string
}

/** The application on paper as the committee sees it: without bank data and without ways to reach people. */
export const printPaper = (scope: Scope, application: Application, head: PaperHead): Promise<Uint8Array> =>
  scope.edges.pdf.print({
    template: 'modules/applications/documents/paper.typ',
    data: paperData(application, head),
    standard: 'ua-1',
    createdAt: scope.now,
  })

export function paperData(application: Application, { title, partnership }: PaperHead) {
  const { measure, answers, attachments } = application
  const lines = application.plan?.lines ?? []
  const { expenseCents, incomeCents } = planTotals(lines)
  const table = (name: 'expense' | 'income', caption: string, total: string) => ({
    title: caption,
    rows: lines
      .filter(({ side }) => side === name)
      .map((line) => [line.category, line.description, formatEuro(line.amountCents)]),
    total: ['Summe', '', total],
  })
  return {
    title,
    partnership,
    facts: factsOf(application),
    sections: sectionsOf(measure)
      .filter(({ kind, slug }) => kind === 'fields' && slug !== 'organisation')
      .map((section) => ({
        title: section.title,
        rows: section.fields
          .filter(({ name }) => !columnFields.has(name) && answered(answers[name]) !== '')
          .map(({ name, label }) => [label, answered(answers[name])]),
      }))
      .filter(({ rows }) => rows.length > 0),
    tables: [
      table('expense', 'Ausgaben', formatEuro(expenseCents)),
      table('income', 'Einnahmen', formatEuro(incomeCents)),
    ],
    balance: lines.length === 0 ? '' : `${planSentence(expenseCents, incomeCents)}.`,
    attachments: attachments.map(({ name }) => name),
  }
}

function factsOf({ measure, organisation, partner, call, answers }: Application): string[][] {
  const { beginsOn, endsOn } = measure
  const period = beginsOn && endsOn ? formatPeriod(beginsOn, endsOn) : beginsOn ? formatDay(beginsOn) : ''
  return [
    ['Antrag', measure.reference ?? ''],
    ['Antragstellende', fullName(organisation)],
    ['Gemeinnütziger Partner', partner?.name ?? ''],
    ['Vertretungsberechtigt', answered(answers.signatory)],
    ['Vorhaben', measure.title],
    ['Ort', measure.place],
    ['Zeitraum', period],
    ['Fonds', `${call.fundLabel} ${call.year}`],
    ['Beantragt', formatEuro(measure.requestedCents)],
  ].filter(([, text]) => (text ?? '').trim() !== '')
}

const answered = (answer: string | readonly string[] | undefined): string =>
  (typeof answer === 'object' ? answer.join(', ') : (answer ?? '')).trim()
