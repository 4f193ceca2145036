import type { Id } from '../../../kit/ids.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getCirculation } from '../queries/circulations.ts'
import { refuseCirculation } from '../rules/answers.ts'
import { endUndecided } from './end-undecided.ts'
import { lockCirculation } from './lock-circulation.ts'

/** The office takes it back, for example because the application was withdrawn. */
export const callBackCirculation = (scope: Scope, id: Id<'circulation'>, reason: string): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { state } = await lockCirculation(scope, id, 'update')
    if (state !== 'running') throw new Refused([refuseCirculation('circulation-not-running')])
    await endUndecided(scope, await getCirculation(scope, id), 'called_back', reason)
  })
