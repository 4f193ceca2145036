import { countOf } from '../../kit/text.ts'
import { type EndingTerm, groupLabels, type VacantSeats } from '../bodies/index.ts'
import type { SeatEndingByAbsences } from '../committee/index.ts'
import type { Hint, WorkKind } from './vocabulary.ts'

export const kindLabels: Readonly<Record<WorkKind, string>> = {
  'formal-check': 'Anträge formal prüfen',
  agenda: 'Auf eine Tagesordnung setzen',
  'waiting-list': 'Von der Warteliste nachrücken lassen',
  'micro-grant': 'Kleinprojekte entscheiden',
  recommendation: 'Empfohlene Maßnahmen entscheiden',
  notice: 'Bescheide erstellen',
  condition: 'Auflagen prüfen',
  'drawdown-check': 'Mittelabrufe prüfen',
  'drawdown-release': 'Auszahlungen freigeben',
  'drawdown-payment': 'Auszahlungen vornehmen',
  'plan-change': 'Geänderte Finanzierungspläne beantworten',
  'proof-due': 'Verwendungsnachweise stehen aus',
  examination: 'Verwendungsnachweise prüfen',
  'final-payment': 'Schlusszahlungen vornehmen',
  repayment: 'Rückzahlungen offen',
}

export const hintLabels: Readonly<Record<Hint, string>> = {
  'correction-overdue': 'Korrektur überfällig',
  deferred: 'zurückgestellt',
  'request-precheck': 'Freigabe beantragen',
  'await-release': 'wartet auf die Regiestelle',
  'answer-precheck-query': 'Rückfrage der Regiestelle',
  'reject-after-precheck': 'nicht freigegeben: ablehnen',
  released: 'freigegeben: bewilligen',
  'adapt-plan': 'Plan muss angepasst werden',
  'condition-open': 'Auflage offen',
  'proof-returned': 'zur Korrektur zurückgegeben',
  cancelled: 'abgesagt',
  overdue: 'überfällig',
}

export const hintTones: Readonly<Record<Hint, 'info' | 'success' | 'warning' | 'danger'>> = {
  'correction-overdue': 'danger',
  deferred: 'warning',
  'request-precheck': 'info',
  'await-release': 'info',
  'answer-precheck-query': 'warning',
  'reject-after-precheck': 'danger',
  released: 'success',
  'adapt-plan': 'warning',
  'condition-open': 'warning',
  'proof-returned': 'warning',
  cancelled: 'warning',
  overdue: 'danger',
}

export const invitationText = (meetsOn: string, inviteUntil: string, late: boolean): string =>
  late
    ? `Einladung überfällig: Sitzung am ${meetsOn}, die Frist lief bis ${inviteUntil}`
    : `Einladung fällig: Sitzung am ${meetsOn}, spätestens am ${inviteUntil} versenden`

export const absenceText = ({ memberName, missed }: SeatEndingByAbsences): string =>
  `Sitz endet wegen Fehlens: ${memberName}, ${countOf(missed, 'Sitzung', 'Sitzungen')} nacheinander unentschuldigt`

export const termText = ({ memberName, bodyLabel }: EndingTerm, until: string, over: boolean): string =>
  `Amtszeit ${over ? 'abgelaufen' : 'endet'} am ${until}: ${memberName} (${bodyLabel})`

export const vacancyText = ({ group, voting, vacant, bodyLabel }: VacantSeats): string =>
  `${countOf(vacant, 'Sitz', 'Sitze')} nicht besetzt: ${groupLabels[group]}, ${voting ? 'mit' : 'ohne'} Stimmrecht (${bodyLabel})`
