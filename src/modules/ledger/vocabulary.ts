/** Accounts of a fund. Money stands in one of them; `allotment` and `demand` are the world outside. */
export type Account =
  | 'allotment'
  | 'free'
  | 'recommended'
  | 'reserved'
  | 'paid'
  | 'proven'
  | 'demand'
  | 'requested'

/** What a journal entry does, and between which accounts it may move money. */
export const entryKinds = {
  allot: { from: 'allotment', to: 'free', label: 'Zuweisung' },
  cut: { from: 'free', to: 'allotment', label: 'Kürzung' },
  request: { from: 'demand', to: 'requested', label: 'Beantragt' },
  dismiss: { from: 'requested', to: 'demand', label: 'Antrag erledigt' },
  recommend: { from: 'free', to: 'recommended', label: 'Förderempfehlung' },
  unrecommend: { from: 'recommended', to: 'free', label: 'Empfehlung aufgehoben' },
  reserve: { from: 'free', to: 'reserved', label: 'Bewilligt' },
  pay_out: { from: 'reserved', to: 'paid', label: 'Ausgezahlt' },
  prove: { from: 'paid', to: 'proven', label: 'Nachgewiesen' },
  take_back: { from: 'paid', to: 'free', label: 'Zurückgezahlt' },
  release: { from: 'reserved', to: 'free', label: 'Freigegeben' },
} as const satisfies Record<string, { from: Account; to: Account; label: string }>

export type EntryKind = keyof typeof entryKinds
