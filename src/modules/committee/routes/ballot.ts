import { Hono } from 'hono'
import { parseId } from '../../../kit/ids.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readFields, readForm, typedText } from '../../../platform/http/form.ts'
import { answerUnremembered } from '../../../platform/http/once.ts'
import { answerOrShow } from '../../../platform/http/refused.ts'
import type { Scope } from '../../../platform/scope.ts'
import { cancelBallot } from '../actions/cancel-ballot.ts'
import { castSecretVote } from '../actions/cast-secret-vote.ts'
import { castVote } from '../actions/cast-vote.ts'
import { closeBallot } from '../actions/close-ballot.ts'
import { moveMotion, putMotionFirst, withdrawMotion } from '../actions/move-motion.ts'
import { openBallot } from '../actions/open-ballot.ts'
import { recordVotes } from '../actions/record-votes.ts'
import type { MemberVote } from '../actions/write-votes.ts'
import {
  choiceForm,
  closingForm,
  counterMotionForm,
  motionForm,
  putMotionForm,
  secretChoiceForm,
  textMotionForm,
  waitingMotionForm,
} from '../ballot-forms.ts'
import { conditionsIn } from '../condition-form.ts'
import { criteriaIn } from '../criteria-form.ts'
import { agendaItemPath } from '../paths.ts'
import { loadItem } from '../queries/item.ts'
import { votePrefix } from '../views/ballot-chair.tsx'
import { itemOf, itemPattern, itemToConduct, showItem, stepOnItem } from './item.tsx'

/** The vote on a point. */
export const ballotRoutes = new Hono<Environment>()
  .post(`${itemPattern}/abstimmung`, async (c) => {
    const { itemId } = await itemToConduct(c)
    const form = await readForm(c, motionForm)
    if (!form.ok) return showItem(c, form)
    const { amount: amountCents, kind, askForSecret, askForNames } = form.values
    const motion = { amountCents, conditions: conditionsIn(form.values) }
    const act = (scope: Scope) => openBallot(scope, { itemId, ...motion, kind, askForSecret, askForNames })
    return stepOnItem(c, act, 'Die Abstimmung ist offen.', form.typed)
  })
  .post(`${itemPattern}/abstimmung/wortlaut`, async (c) => {
    const { itemId } = await itemToConduct(c)
    const form = await readForm(c, textMotionForm)
    if (!form.ok) return showItem(c, form)
    const act = (scope: Scope) => openBallot(scope, { itemId, ...form.values })
    return stepOnItem(c, act, 'Die Abstimmung ist offen.', form.typed)
  })
  .post(`${itemPattern}/abstimmung/antrag`, async (c) => {
    const { itemId } = await itemToConduct(c)
    const form = await readForm(c, putMotionForm)
    if (!form.ok) return showItem(c, form)
    const { motion: motionId, ...opening } = form.values
    const act = (scope: Scope) => openBallot(scope, { itemId, motionId, ...opening })
    return stepOnItem(c, act, 'Die Abstimmung ist offen.', form.typed)
  })
  .post(`${itemPattern}/antraege`, async (c) => {
    const { itemId } = await itemToConduct(c)
    const form = await readForm(c, counterMotionForm)
    if (!form.ok) return showItem(c, form)
    const { counterAmount, counterCondition: condition, counterText: text, movedBy } = form.values
    const act = (scope: Scope) =>
      counterAmount === null
        ? moveMotion(scope, { itemId, movedBy, kind: 'text', text })
        : moveMotion(scope, { itemId, movedBy, kind: 'grant', amountCents: counterAmount, condition })
    return stepOnItem(c, act, 'Der Antrag ist aufgenommen.', form.typed)
  })
  .post(`${itemPattern}/antraege/zuruecknehmen`, async (c) => {
    const { itemId } = await itemToConduct(c)
    const form = await readForm(c, waitingMotionForm)
    if (!form.ok) return showItem(c, form)
    const act = (scope: Scope) => withdrawMotion(scope, itemId, form.values.motion)
    return stepOnItem(c, act, 'Der Antrag ist zurückgenommen.')
  })
  .post(`${itemPattern}/antraege/voranstellen`, async (c) => {
    const { itemId } = await itemToConduct(c)
    const form = await readForm(c, waitingMotionForm)
    if (!form.ok) return showItem(c, form)
    const act = (scope: Scope) => putMotionFirst(scope, itemId, form.values.motion)
    return stepOnItem(c, act, 'Der Antrag gilt als weitestgehender.')
  })
  .post(`${itemPattern}/abstimmung/stimme`, async (c) => {
    const { itemId } = await itemOf(c)
    const form = await readForm(c, choiceForm)
    if (!form.ok) return showItem(c, form)
    const { choice, member } = form.values
    const act = (scope: Scope) => castVote(scope, itemId, choice, member ?? undefined)
    return stepOnItem(c, act, 'Ihre Stimme ist gezählt.')
  })
  .post(`${itemPattern}/abstimmung/geheim`, async (c) => {
    const { meetingId, itemId } = await itemOf(c)
    const form = await readForm(c, secretChoiceForm)
    if (!form.ok) return showItem(c, { errors: form.errors })
    const { choice, member } = form.values
    const act = async (scope: Scope) => {
      await castSecretVote(scope, itemId, choice, member ?? undefined)
      return agendaItemPath(scope.slug, meetingId, itemId)
    }
    const notice = { kind: 'success', text: 'Ihre geheime Stimme liegt in der Urne.' } as const
    return answerOrShow(
      () => answerUnremembered(c, act, notice),
      (findings) => showItem(c, { findings }),
    )
  })
  .post(`${itemPattern}/abstimmung/stimmen`, async (c) => {
    const { itemId } = await itemToConduct(c)
    const votes = await votesIn(c)
    return stepOnItem(c, (scope) => recordVotes(scope, itemId, votes), 'Die Stimmen sind gespeichert.')
  })
  .post(`${itemPattern}/abstimmung/schliessen`, async (c) => {
    const { meetingId, itemId } = await itemToConduct(c)
    const form = await readForm(c, closingForm)
    if (!form.ok) return showItem(c, form)
    const { criteria: catalogue } = await loadItem(scopeOf(c), meetingId, itemId)
    const criteria = criteriaIn(form.typed, catalogue)
    const act = (scope: Scope) => closeBallot(scope, { itemId, criteria, ...form.values })
    return stepOnItem(c, act, 'Die Abstimmung ist geschlossen.', form.typed)
  })
  .post(`${itemPattern}/abstimmung/abbrechen`, async (c) => {
    const { itemId } = await itemToConduct(c)
    return stepOnItem(c, (scope) => cancelBallot(scope, itemId), 'Die Abstimmung ist abgebrochen.')
  })

/** The radios of the table; members without a choice have not voted yet. */
async function votesIn(c: RequestContext): Promise<MemberVote[]> {
  const { typed } = await readFields(c)
  return Object.keys(typed).flatMap((field): MemberVote[] => {
    const choice = choiceForm.safeParse({ choice: typedText(typed, field) })
    const memberId = field.startsWith(votePrefix)
      ? parseId<'member'>(field.slice(votePrefix.length))
      : undefined
    return choice.success && memberId ? [{ memberId, choice: choice.data.choice }] : []
  })
}
