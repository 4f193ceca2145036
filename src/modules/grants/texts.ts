import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import type { DeviationCode } from './rules/deviation.ts'
import type { DrawdownCode } from './rules/drawdown.ts'
import type { FourEyesCode } from './rules/four-eyes.ts'
import type { NoticeCode } from './rules/notice.ts'
import type { DrawdownState, ObligationCode } from './vocabulary.ts'

export type GrantFindingCode = DeviationCode | DrawdownCode | FourEyesCode | NoticeCode

export const drawdownStateLabels: Readonly<Record<DrawdownState, string>> = {
  requested: 'Angefordert',
  checked: 'Geprüft',
  released: 'Freigegeben',
  paid: 'Ausgezahlt',
  spent: 'Verbraucht',
  refused: 'Abgelehnt',
}

/** The grantee's duties as the notice lists them. */
export const obligationLabels: Readonly<Record<ObligationCode, string>> = {
  acknowledge: 'Bestätigen Sie bitte den Empfang dieses Bescheids.',
  use_within_weeks: 'Rufen Sie Mittel nur ab, soweit Sie sie innerhalb der genannten Frist brauchen.',
  keep_to_plan: 'Halten Sie sich an den Kosten- und Finanzierungsplan.',
  report_changes: 'Teilen Sie Änderungen sofort mit.',
  funding_notice: 'Nennen Sie die Förderung in jeder Veröffentlichung und verwenden Sie die Logos.',
  print_release: 'Lassen Sie Druckerzeugnisse vor dem Druck freigeben.',
  attendance_lists: 'Führen Sie Teilnehmendenlisten, soweit die Veranstaltung es zulässt.',
  submit_proof: 'Reichen Sie den Verwendungsnachweis ein.',
  repay: 'Zahlen Sie nicht benötigte Mittel zurück.',
  keep_receipts: 'Bewahren Sie alle Belege auf.',
}

/** What is wrong and what to do, in plain German. */
export const findingText = (finding: Finding<GrantFindingCode>): string =>
  sentences[finding.code](factsOf(finding))

const sentences: Readonly<Record<GrantFindingCode, (facts: Facts) => string>> = {
  'deviation-without-reason': (facts) =>
    `Empfohlen sind ${facts.euro('recommendedCents')}. Bitte begründen Sie, warum Sie davon abweichen; das Gremium und die Antragstellenden lesen es.`,
  'grant-over-recommendation': (facts) =>
    `Empfohlen sind ${facts.euro('recommendedCents')}; mehr kann nicht bewilligt werden. Bitte setzen Sie höchstens diesen Betrag ein oder geben Sie den Antrag zurück ins Gremium.`,
  'measure-not-running': (facts) =>
    facts.text('calledOff') === 'true'
      ? 'Die Maßnahme wurde abgesagt; weitere Mittel können nicht abgerufen werden. Bitte reichen Sie den Verwendungsnachweis ein.'
      : 'Mittel können erst abgerufen werden, wenn der Empfang des Bescheids bestätigt ist und die Maßnahme läuft.',
  'drawdown-not-positive': () => 'Bitte geben Sie einen Betrag über 0,00 € ein.',
  'drawdown-over-remaining': (facts) =>
    `Sie fordern ${facts.euro('amountCents')} an; von der Bewilligung sind noch ${facts.euro('remainingCents')} offen. Bitte verringern Sie den Betrag.`,
  'drawdown-after-last-day': (facts) =>
    `Mittel konnten bis zum ${facts.day('lastDay')} abgerufen werden. Bitte sprechen Sie mit dem federführenden Amt.`,
  'condition-open': (facts) =>
    `Diese Auflage ist noch nicht erfüllt: „${facts.text('condition')}“. Bitte erfüllen Sie sie; danach können Mittel abgerufen werden.`,
  'earlier-drawdown-overdue': (facts) =>
    `Die am ${facts.day('paidOn')} gezahlten ${facts.euro('paidCents')} mussten bis zum ${facts.day('spendBy')} verbraucht sein. Bitte bestätigen Sie den Verbrauch oder zahlen Sie den Rest zurück.`,
  'spend-by-after-year-end': (facts) =>
    `Bei einer Zahlung am ${facts.day('paidOn')} endet die Frist zum Verbrauch am ${facts.day('spendBy')}, also nach dem Haushaltsjahr. Bitte verbrauchen Sie die Mittel bis zum ${facts.day('yearEnd')}.`,
  'not-yet-checked': () => 'Der Abruf ist noch nicht geprüft. Bitte lassen Sie ihn zuerst prüfen.',
  'released-by-requester': () =>
    'Sie haben diesen Abruf selbst angefordert. Bitte lassen Sie ihn von einer anderen Person freigeben.',
  'released-by-checker': () =>
    'Sie haben diesen Abruf selbst geprüft. Bitte lassen Sie ihn von einer zweiten Person freigeben.',
  'checked-by-requester': () =>
    'Wer den Abruf angefordert hat, kann ihn nicht prüfen. Bitte lassen Sie ihn von einer anderen Person prüfen.',
  'plan-not-adapted': (facts) =>
    `Bewilligt sind ${facts.euro('grantedCents')}, der Finanzierungsplan sieht ${facts.euro('boundCents')} vor. Bitte lassen Sie den Plan an die Bewilligung anpassen.`,
}

export const financingLabels: Readonly<Record<'deficit' | 'share' | 'fixed_sum', string>> = {
  deficit: 'Fehlbedarfsfinanzierung: Die Zuwendung sinkt, wenn Sie weniger brauchen oder mehr einnehmen.',
  share: 'Anteilfinanzierung: Die Zuwendung ist ein fester Anteil der anerkannten Ausgaben.',
  fixed_sum: 'Festbetragsfinanzierung: Die Zuwendung ist ein fester Betrag.',
}

export const precheckLabels: Readonly<Record<'released' | 'queried' | 'refused', string>> = {
  released: 'Freigegeben',
  queried: 'Rückfrage',
  refused: 'Nicht freigegeben',
}

/** Is the sentence for this finding one of ours? */
export const isGrantFinding = (finding: Finding): finding is Finding<GrantFindingCode> =>
  finding.code in sentences

export const drawdownTones: Readonly<
  Record<DrawdownState, 'neutral' | 'info' | 'success' | 'warning' | 'danger'>
> = {
  requested: 'info',
  checked: 'info',
  released: 'info',
  paid: 'success',
  spent: 'neutral',
  refused: 'danger',
}

type PlanState = 'draft' | 'submitted' | 'accepted' | 'returned'

export const planStateLabels: Readonly<Record<PlanState, string>> = {
  draft: 'Entwurf',
  submitted: 'Vorgelegt',
  accepted: 'Angenommen, verbindlich',
  returned: 'Zurückgegeben',
}

export const planTones: Readonly<Record<PlanState, 'neutral' | 'info' | 'success' | 'warning'>> = {
  draft: 'neutral',
  submitted: 'info',
  accepted: 'success',
  returned: 'warning',
}
