/** The words of the proof of use. */

/** How the grant was given: Fehlbedarf, Anteil, Festbetrag (the same words as the partnership's). */
export type Financing = 'deficit' | 'share' | 'fixed_sum'

export const proofParts = [
  'narrative',
  'statement',
  'receipts',
  'attendance',
  'fee_contracts',
  'publications',
  'signature',
] as const
/** Sachbericht, zahlenmäßiger Nachweis, Belege, Listen, Honorarverträge, Belegexemplare, Unterschrift. */
export type ProofPart = (typeof proofParts)[number]

export const attendanceModes = ['signed', 'under_16', 'anonymised'] as const
export type AttendanceMode = (typeof attendanceModes)[number]
