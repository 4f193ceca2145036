import type { Id } from '../../../kit/ids.ts'
import { quoted } from '../../../kit/text.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMeasure } from '../queries.ts'
import { mailApplicant } from './mail-applicant.ts'
import { lockMeasure, moveMeasure } from './move-measure.ts'
import { type FormalCheck, writeCheck } from './return-application.ts'

/** Finds the application formally in order: it can be put on an agenda now. */
export const admitApplication = (scope: Scope, id: Id<'measure'>, check: FormalCheck): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { dueOn } = await lockMeasure(scope, id)
    await moveMeasure(scope, id, { to: 'admitted', dueOn })
    const measure = await getMeasure(scope, id)
    const checkId = await writeCheck(scope, id, 'admitted', check)
    await audit(scope, { verb: 'admit', record: 'formal-check', recordId: checkId, measureId: id })
    if (check.noteToApplicant.trim() === '') return
    await mailApplicant(scope, {
      measureId: id,
      applicantId: measure.applicantId,
      subject: `Ihr Antrag ${measure.reference ?? ''} ist formal geprüft`,
      paragraphs: [
        `Ihr Antrag ${quoted(measure.title)} ist formal in Ordnung und kann entschieden werden.`,
        check.noteToApplicant,
      ],
      tab: 'antrag',
      button: 'Antrag ansehen',
    })
  })
