import type { Id } from '../../kit/ids.ts'
import type { Choice } from './vocabulary.ts'

/** What the seal of a secret ballot stands for: which ballot, who voted, and the votes as they are stored. */
export const sealedText = (
  ballotId: Id<'ballot'>,
  voterIds: readonly Id<'member'>[],
  votes: readonly Choice[],
): string => JSON.stringify(['secret ballot', ballotId, voterIds.toSorted(), votes])
