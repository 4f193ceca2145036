import { expect } from 'vitest'
import { known, type Stage } from '../../seeds/stage.ts'
import type { StoryItem, StoryMeeting } from '../../seeds/story.ts'
import { cents, formatEuroNumber } from '../../src/kit/money.ts'
import type { Visitor } from './visitor.ts'

export const amountText = (euros: number): string => formatEuroNumber(cents(Math.round(euros * 100)))

/** Ticks who is there, one box a seat. */
export async function tickPresent(office: Visitor, stage: Stage, present: readonly string[]): Promise<void> {
  for (const key of present)
    await office.page
      .locator(`input[value="${known(stage.members, key)}"]`)
      .first()
      .check()
  await office.press('Anwesenheit speichern')
}

/** Opens the ballot on the page of the point: what is asked for, or what the story moves instead. */
export async function openBallot(office: Visitor, { motion }: StoryItem): Promise<void> {
  if (typeof motion === 'object') {
    if (motion.amount !== undefined) await office.fill('Betrag', amountText(motion.amount))
    if (motion.condition) await office.fill('Auflage', motion.condition)
  }
  await office.press('Abstimmung öffnen')
}

/** Writes each vote down by name: who votes how is not told, so the first say yes, the next no, the last abstain. */
export async function writeVotes(
  office: Visitor,
  stage: Stage,
  { present }: StoryMeeting,
  { conflicted = [], votes = { yes: 0, no: 0, abstain: 0 } }: StoryItem,
): Promise<void> {
  const choices = [
    ...Array<string>(votes.yes).fill('Ja'),
    ...Array<string>(votes.no).fill('Nein'),
    ...Array<string>(votes.abstain).fill('Enthaltung'),
  ]
  const voters = present.filter((key) => !conflicted.includes(key))
  for (const [index, key] of voters.entries()) {
    const radio = office.page.locator(`[name="vote-${known(stage.members, key)}"]`)
    const group = office.page.locator('fieldset', { has: radio })
    await group.getByLabel(choices[index] ?? '', { exact: true }).check()
  }
  await office.press('Stimmen speichern')
}

/** The point about a measure; the second one when it is voted on again. */
export function itemOf(meeting: StoryMeeting, key: string, nth = 0): StoryItem {
  const item = (meeting.items ?? []).filter(({ measure }) => measure === key)[nth]
  if (!item) throw new Error(`no point about ${key}`)
  return item
}

/** The text comes to the page by itself: nobody reloads. */
export async function shows(who: Visitor, text: string | RegExp): Promise<void> {
  const wanted = text instanceof RegExp ? text : new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  await expect.poll(() => who.text(), { timeout: 10_000 }).toMatch(wanted)
}
