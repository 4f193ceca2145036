import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { type Application, loadApplication } from '../application-queries.ts'
import type { FormSection } from '../form-shape.ts'
import { getMeasure } from '../queries.ts'
import { stampOf } from '../section-stamp.ts'
import { lockMeasure } from './move-measure.ts'

export type Saving = { readonly kind: 'saved' } | { readonly kind: 'changed'; readonly by: Application }

interface Version {
  readonly section: FormSection
  /** The stamp of what the page showed; blank when the page did not say. */
  readonly stamp: string
}

/**
 * Saves a section unless another person has changed it since the page was drawn. Who saves twice from an older page of
 * their own means the newer text.
 */
export const saveUnlessChanged = (
  scope: Scope,
  id: Id<'measure'>,
  { section, stamp }: Version,
  save: (scope: Scope) => Promise<void>,
): Promise<Saving> =>
  inTransaction(scope, async (scope) => {
    await lockMeasure(scope, id)
    const kept = await loadApplication(scope, await getMeasure(scope, id))
    const isForeign = kept.savedBy !== scope.actor.personId
    if (stamp !== '' && isForeign && stampOf(kept, section) !== stamp) return { kind: 'changed', by: kept }
    await save(scope)
    return { kind: 'saved' }
  })
