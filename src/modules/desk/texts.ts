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
