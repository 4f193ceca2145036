import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { countOf } from '../../../kit/text.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkEndByAbsences, dismissMember, getMember, missedInARow } from '../../bodies/index.ts'
import { loadAbsenceCase } from '../queries/member-statistics.ts'

/** Ends a seat today because its holder missed as many meetings in a row as the rules of procedure say. */
export const endSeatByAbsences = (scope: Scope, memberId: Id<'member'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { history, limit } = await loadAbsenceCase(scope, await getMember(scope, memberId))
    const findings = checkEndByAbsences(history, limit)
    if (isRefused(findings)) throw new Refused(findings)
    const missed = countOf(missedInARow(history), 'Sitzung', 'Sitzungen')
    const note = `${missed} nacheinander unentschuldigt versäumt`
    await dismissMember(scope, memberId, scope.today, { because: 'absences', note })
  })
