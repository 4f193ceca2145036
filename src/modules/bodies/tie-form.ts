import { z } from 'zod'
import { chosenOrNone, oneOf, optionalText } from '../../platform/http/form-fields.ts'
import { type TieKind, tieKinds } from './vocabulary.ts'

export const tieLabels: Readonly<Record<TieKind, string>> = {
  works_for: 'ist dort beschäftigt',
  board: 'gehört zum Vorstand oder zur Leitung',
  member_of: 'ist dort Mitglied',
  business: 'verdient dort Geld, zum Beispiel mit Honorar oder Aufträgen',
  family: 'hat dort jemanden aus der Familie in Leitung oder Anstellung',
  other: 'ist anders verbunden',
}

export const tieForm = z.object({
  organisation: chosenOrNone<'organisation'>(),
  name: optionalText(200),
  kind: oneOf(tieKinds, 'Bitte wählen Sie, wie Sie verbunden sind.'),
  note: optionalText(500),
})
