import { z } from 'zod'
import { chosen, chosenOrNone, optionalText } from '../../platform/http/form-fields.ts'

/** Who sits in a member's place: somebody sent for this meeting, or another member with the vote. */
export const representationForm = z
  .object({
    represented: chosen<'member'>('Bitte wählen Sie, wer vertreten wird.'),
    holder: chosenOrNone<'member'>(),
    representative: optionalText(200),
  })
  .refine(({ holder, representative }) => holder !== null || representative.trim() !== '', {
    path: ['representative'],
    message: 'Bitte geben Sie an, wer vertritt.',
  })
