import { formatDay } from '../../../kit/dates.ts'
import { isPublic } from '../../applications/index.ts'
import type { ApplicationState } from '../../applications/vocabulary.ts'
import { consequenceSentence, type MinutesItem, resultSentence } from '../../committee/index.ts'
import type { ItemMark, MinutesRecord } from '../queries/record.ts'
import type { ExtractItem } from '../vocabulary.ts'

export interface ExtractDraft {
  readonly introduction: string
  readonly items: readonly ExtractItem[]
}

/**
 * A first text for the public: results and numbers, no name of a person and nothing of the talk. What was not granted
 * is not named (as on the public pages); what is not public is left out.
 */
export const extractOf = (record: MinutesRecord): ExtractDraft => ({
  introduction: introductionOf(record),
  items: record.course.items.map((happened) =>
    extractItemOf(
      happened,
      record.marks.find(({ id }) => id === happened.item.id),
    ),
  ),
})

function introductionOf({ course: { meeting, loaded } }: MinutesRecord): string {
  const { voting } = loaded
  return `Sitzung am ${formatDay(meeting.meetsOn)} (${meeting.bodyLabel}). Anwesend waren ${voting.present.length} von ${voting.votingMembers} stimmberechtigten Mitgliedern.`
}

function extractItemOf(happened: MinutesItem, mark: ItemMark | undefined): ExtractItem {
  const { item } = happened
  const named = item.measureId === null || isNamed(happened, mark)
  return {
    itemId: item.id,
    shown: mark?.public ?? false,
    title: named ? item.title : 'Ein Förderantrag',
    text: '',
    result: named ? resultsOf(happened) : unnamedResult(happened),
  }
}

/** An application is named once it was granted and is public: a refused one stays between the parties. */
function isNamed({ decision }: MinutesItem, mark: ItemMark | undefined): boolean {
  const state = mark?.measureState as ApplicationState | null | undefined
  const favourable = decision?.kind === 'granted' || decision?.kind === 'recommended'
  return favourable && state !== null && state !== undefined && isPublic(state)
}

const resultsOf = ({ ballots }: MinutesItem): string =>
  ballots
    .flatMap(({ outcome }) =>
      outcome ? [`${resultSentence(outcome)}.`, consequenceSentence(outcome) ?? ''] : [],
    )
    .filter((sentence) => sentence !== '')
    .join(' ')

function unnamedResult({ item, decision }: MinutesItem): string {
  if (decision?.kind === 'rejected') return 'Der Antrag wurde abgelehnt.'
  if (decision?.kind === 'deferred') return 'Der Antrag wurde zurückgestellt.'
  if (decision?.kind === 'waitlisted') return 'Der Antrag steht auf der Warteliste.'
  if (decision) return 'Über den Antrag wurde beraten; die Entscheidung folgt.'
  return item.state === 'postponed' ? 'Der Antrag wurde nicht behandelt.' : ''
}
