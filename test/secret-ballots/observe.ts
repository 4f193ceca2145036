import type { Id } from '../../src/kit/ids.ts'
import type { LargeMember } from '../builders/large-committee.ts'
import type { Choice, Observed, ObservedBallot } from './linkers.ts'
import { type StoredRow, wordsOfRow } from './traces.ts'

export interface Post {
  /** Which of the members. */
  readonly voter: number
  readonly choice: Choice
}

/** What really happened in a ballot: every post in its order. */
export interface Held {
  readonly path: string
  readonly ballotId: Id<'ballot'>
  readonly posts: readonly Post[]
}

export interface Findings {
  readonly dump: readonly StoredRow[]
  readonly logged: readonly string[]
  readonly members: readonly LargeMember[]
}

/** Puts together what was found with what really happened. */
export function observe(held: readonly Held[], { dump, logged, members }: Findings): ObservedBallot[] {
  const rowsOf = groupBy(dump, ({ row }) => String(row.ballot_id ?? row.record_id ?? row.id))
  const memberIds = members.map(({ memberId }) => String(memberId))
  const byId = memberIds.toSorted()
  const linesOf = groupBy(logged.map(readLine), ({ path }) => path)
  return held.map(({ path, ballotId, posts }) => {
    const rows = rowsOf.get(ballotId) ?? []
    const inTable = (name: string) => rows.filter(({ table }) => table === `public.${name}`)
    const listed = inTable('secret_voters').map(({ row }) => String(row.member_id))
    const lines = (linesOf.get(path) ?? []).splice(0, posts.length)
    const voters = members.map((member, index): Observed => {
      const own = posts.flatMap((post, at) => (post.voter === index ? [{ ...post, at }] : []))
      const mentions = rows.filter(({ row }) =>
        [member.memberId, member.scope.actor.personId, member.name].some((word) =>
          JSON.stringify(row).includes(String(word)),
        ),
      )
      return {
        truth: own.at(-1)?.choice as Choice,
        first: own[0]?.at ?? 0,
        last: own.at(-1)?.at ?? 0,
        posts: own.length,
        listed: listed.indexOf(member.memberId),
        byId: byId.indexOf(member.memberId),
        traces: [...mentions.flatMap(wordsOfRow), ...own.flatMap(({ at }) => wordsOfLine(lines[at]))],
      }
    })
    const votes = inTable('secret_votes').map(({ row }) => row.choice as Choice)
    return { voters, votes }
  })
}

interface LogLine {
  readonly path: string
  readonly status: number
  readonly milliseconds: number
  readonly length: number
}

const readLine = (line: string): LogLine => ({ ...(JSON.parse(line) as LogLine), length: line.length })

/** What the server's own log says of one post; which post is whose, the watcher at the door knows. */
function wordsOfLine(line: LogLine | undefined): string[] {
  if (!line) throw new Error('a post was not logged')
  const { status, milliseconds, length } = line
  return [`status ${status}`, `took ${Math.floor(milliseconds)}`, `line long ${length}`]
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value)) ?? []
    group.push(value)
    groups.set(keyOf(value), group)
  }
  return groups
}
