import { formatClock, formatDay, formatDayWithWeekday } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { joinWords } from '../../../kit/text.ts'
import type { Member } from '../../bodies/index.ts'
import { groupLabels } from '../../bodies/index.ts'
import { seatGroups } from '../../bodies/vocabulary.ts'
import { motionText } from '../ballot-texts.ts'
import { presenceOf } from '../presence.ts'
import type { Ballot, Vote } from '../queries/ballots.ts'
import type { Minutes, MinutesItem } from '../queries/minutes.ts'
import { choiceLabels, consequenceSentence, resultSentence } from '../result-texts.ts'

/** The data of minutes.typ: ready German strings, in the order of the domain's list for minutes. */
export function minutesOf(minutes: Minutes, closedAt: Date): object {
  const { meeting, loaded } = minutes
  const presence = presenceOf(loaded)
  return {
    title: `Protokoll der Sitzung am ${formatDay(meeting.meetsOn)}`,
    partnership: minutes.partnershipName,
    facts: [
      ['Gremium', meeting.bodyLabel],
      ['Tag', formatDayWithWeekday(meeting.meetsOn)],
      ['Ort', meeting.place.trim() === '' ? 'nicht angegeben' : meeting.place],
      ['Beginn', meeting.openedAt ? `${formatClock(meeting.openedAt)} Uhr` : ''],
      ['Ende', `${formatClock(closedAt)} Uhr`],
      ['Geschäftsordnung', `in der Fassung vom ${formatDay(loaded.rules.adoptedOn)}`],
    ],
    presence: presence.sentence,
    presenceReasons: presence.reasons,
    attendance: attendanceRows(minutes),
    items: minutes.items.map(itemOf),
    names: [
      { name: ' ', office: 'Sitzungsleitung' },
      { name: ' ', office: 'Protokoll' },
    ],
  }
}

/** By group: name, where from, and how the seat was filled. */
function attendanceRows({ loaded: { members, attendance }, items }: Minutes): string[][] {
  const there = new Map(attendance.map((row) => [row.memberId, row.representedBy]))
  const voted = new Set(
    items.flatMap(({ ballots }) => ballots.flatMap(({ votes }) => votes.map((vote) => vote.memberId))),
  )
  const how = (member: Member): string => {
    // Who left before the end is not in the room any more, but the votes of before stand.
    if (!there.has(member.id)) return voted.has(member.id) ? 'zeitweise anwesend' : 'abwesend'
    const deputy = there.get(member.id)
    return deputy ? `vertreten durch ${deputy}` : 'anwesend'
  }
  return seatGroups.flatMap((group) =>
    members
      .filter((member) => member.seatGroup === group)
      .map((member) => [
        member.name,
        `${groupLabels[group]}${member.voting ? '' : ' (beratend)'}`,
        member.organisationName ?? member.delegatedBy,
        how(member),
      ]),
  )
}

const itemOf = ({ item, conflicts, ballots, decision }: MinutesItem, index: number) => ({
  title: `TOP ${index + 1}: ${item.title}`,
  facts: [
    ...(item.reference ? [['Antrag', item.reference]] : []),
    ...(item.applicantName ? [['Antragstellende', applicantOf(item)]] : []),
    ...(item.requestedCents ? [['Beantragt', formatEuro(item.requestedCents)]] : []),
    ...(conflicts.length > 0
      ? [
          [
            'Befangen',
            `${conflicts.map(({ memberName, reason }) => `${memberName} (${reason})`).join('; ')}. Ohne Teilnahme an Beratung und Abstimmung.`,
          ],
        ]
      : []),
  ],
  note: item.note,
  ballots: ballots.map(ballotOf),
  result: itemResult(item.state, decision),
})

const applicantOf = ({ applicantName, partnerName }: MinutesItem['item']): string =>
  partnerName ? `${applicantName} mit ${partnerName}` : (applicantName ?? '')

const ballotOf = (ballot: Ballot & { readonly votes: readonly Vote[] }) => ({
  motion: `Beschlussvorschlag: ${motionText(ballot)}`,
  result: ballot.outcome ? `${resultSentence(ballot.outcome)}.` : 'Die Abstimmung wurde abgebrochen.',
  consequence: ballot.outcome ? (consequenceSentence(ballot.outcome) ?? '') : '',
  votes: (['yes', 'no', 'abstain'] as const)
    .map((choice): [string, string] => [
      choiceLabels[choice],
      joinWords(ballot.votes.filter((vote) => vote.choice === choice).map((vote) => vote.memberName)),
    ])
    .filter(([, names]) => names !== ''),
})

function itemResult(state: MinutesItem['item']['state'], decision: MinutesItem['decision']): string {
  if (state === 'postponed')
    return 'Nicht behandelt; der Antrag kommt auf die Tagesordnung einer weiteren Sitzung.'
  if (!decision) return ''
  if (decision.kind === 'deferred') return `Zurückgestellt: ${decision.reason}`
  if (decision.kind !== 'rejected') return ''
  const source = decision.source.trim() === '' ? '' : ` Grundlage: ${decision.source}.`
  return `Abgelehnt. Begründung: ${decision.reason}${/[.!?]$/.test(decision.reason) ? '' : '.'}${source}`
}
