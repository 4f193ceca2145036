import { formatEuro } from '../../../kit/money.ts'
import { joinWords } from '../../../kit/text.ts'
import {
  ballotKindLabels,
  choiceLabels,
  conflictText,
  consequenceSentence,
  liftedText,
  type MinutesItem,
  motionText,
  resultSentence,
  type ShownBallot,
} from '../../committee/index.ts'
import type { MinutesRecord } from '../queries/record.ts'

export interface ContentItem {
  readonly itemId: string
  readonly title: string
  readonly isPublic: boolean
  readonly facts: readonly (readonly [string, string])[]
  /** Report, presentation, gist of the talk. */
  readonly text: string
  readonly ballots: readonly ContentBallot[]
  readonly result: string
}

interface ContentBallot {
  readonly motion: string
  /** By hands, by names, in secret. */
  readonly how: string
  readonly result: string
  readonly consequence: string
  /** Choice and names; empty for a secret ballot or a count of hands. */
  readonly votes: readonly (readonly [string, string])[]
}

export function contentItemOf(record: MinutesRecord, happened: MinutesItem, number: number): ContentItem {
  const { item, ballots, decision } = happened
  const addition = record.additions.find(({ agendaItemId }) => agendaItemId === item.id)
  return {
    itemId: item.id,
    title: `TOP ${number}: ${item.title}`,
    isPublic: record.marks.find(({ id }) => id === item.id)?.public ?? false,
    facts: factsOf(happened, addition),
    text: addition?.text ?? item.note,
    ballots: ballots.map(ballotOf),
    result: itemResult(item.state, decision),
  }
}

function factsOf(
  { item, conflicts, lifted }: MinutesItem,
  addition: MinutesRecord['additions'][number] | undefined,
): [string, string][] {
  const applicant = item.partnerName ? `${item.applicantName} mit ${item.partnerName}` : item.applicantName
  const barred = conflicts.map(
    (conflict) => `${conflictText(conflict)}${whereabouts(conflict.memberId, addition)}`,
  )
  const facts: [string, string | null | undefined][] = [
    ['Antrag', item.reference],
    ['Antragstellende', applicant],
    ['Beantragt', item.requestedCents ? formatEuro(item.requestedCents) : undefined],
    ['Vorgestellt von', addition?.presenter.trim()],
    [
      'Befangen',
      barred.length > 0 ? `${barred.join('; ')}. Ohne Teilnahme an Beratung und Abstimmung.` : undefined,
    ],
    ['Nicht befangen', lifted.map(liftedText).join(' ')],
  ]
  return facts.flatMap(([label, text]) => (text ? [[label, text]] : []))
}

/** Said once somebody completed the point; before that nobody knows. */
function whereabouts(memberId: string, addition: MinutesRecord['additions'][number] | undefined): string {
  if (!addition) return ''
  return addition.leftRoom.includes(memberId) ? ' – hat den Raum verlassen' : ' – blieb im Raum'
}

const ballotOf = (ballot: ShownBallot): ContentBallot => ({
  motion: `Beschlussvorschlag: ${motionText(ballot)}`,
  how: ballotKindLabels[ballot.kind],
  ...(ballot.outcome
    ? {
        result: `${resultSentence(ballot.outcome)}.`,
        consequence: consequenceSentence(ballot.outcome) ?? '',
        votes: votesOf(ballot),
      }
    : withoutResult[ballot.state === 'open' ? 'open' : 'void']),
})

/** How anybody voted is nobody's business before the result is there, and never where there is none. */
const withoutResult = {
  open: { result: 'Die Abstimmung läuft.', consequence: '', votes: [] },
  void: { result: 'Die Abstimmung wurde abgebrochen.', consequence: '', votes: [] },
}

const votesOf = ({ votes }: ShownBallot): [string, string][] =>
  (['yes', 'no', 'abstain'] as const)
    .map((choice): [string, string] => [
      choiceLabels[choice],
      joinWords(votes.filter((vote) => vote.choice === choice).map((vote) => vote.memberName)),
    ])
    .filter(([, names]) => names !== '')

function itemResult(state: MinutesItem['item']['state'], decision: MinutesItem['decision']): string {
  if (state === 'postponed')
    return 'Nicht behandelt; der Antrag kommt auf die Tagesordnung einer weiteren Sitzung.'
  if (!decision) return ''
  if (decision.kind === 'deferred') return `Zurückgestellt: ${decision.reason}`
  if (decision.kind === 'waitlisted') return 'Auf die Warteliste gesetzt: Im Fonds fehlt das Geld.'
  if (decision.kind !== 'rejected') return ''
  const source = decision.source.trim() === '' ? '' : ` Grundlage: ${decision.source}.`
  const criteria = decision.criteria
    .map(({ criterion, reason }) => ` ${criterion}: ${withStop(reason)}`)
    .join('')
  return `Abgelehnt. Begründung: ${withStop(decision.reason)}${criteria}${source}`
}

const withStop = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`)
