import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { reminderMail } from '../mails/texts.ts'
import { type Circulation, listRunning } from '../queries/circulations.ts'
import { loadCirculation } from '../queries/load-circulation.ts'
import { countingAnswers } from '../rules/answers.ts'
import { countCirculation } from './count-circulation.ts'
import { mailMembers } from './mail-members.ts'

/** Every morning: reminds who has not answered, once, and counts what is over. Doing it twice changes nothing. */
export async function tendCirculations(scope: Scope): Promise<void> {
  for (const circulation of await listRunning(scope)) {
    if (circulation.endsOn < scope.today) await countCirculation(scope, circulation.id)
    else if (circulation.remindOn <= scope.today) await remind(scope, circulation)
  }
}

const remind = (scope: Scope, { id }: Circulation): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const first = await scope.database
      .updateTable('circulations')
      .set({ remindedAt: scope.now })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .where('state', '=', 'running')
      .where('remindedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!first) return
    const { circulation, services, answers } = await loadCirculation(scope, id)
    // A deputy's answer leaves the member's own wish open: the member is reminded all the same.
    const settled = countingAnswers(answers)
    const silent = services.filter(({ memberId, capacity }) => {
      const answer = settled.find((one) => one.memberId === memberId)
      return !answer || (answer.capacity === 'deputy' && capacity === 'member')
    })
    const people = [...new Set(silent.flatMap(({ personId }) => personId ?? []))]
    await mailMembers(scope, id, people, reminderMail(circulation))
  })
