/**
 * Attempts to link voters to choices with everything that was found, and the measure of whether one does better than
 * chance: the matches of an assignment against those of a random one, over all ballots, in standard deviations.
 */
export type Choice = 'yes' | 'no' | 'abstain'

/** One voter of one ballot, with what an observer may know: who it was, when each post came, every trace found. */
export interface Observed {
  readonly truth: Choice
  /** Ranks of the first and the last post among those of the ballot. */
  readonly first: number
  readonly last: number
  readonly posts: number
  /** Where the voter stands in the stored list of voters, and by id. */
  readonly listed: number
  readonly byId: number
  /** Everything found beside the voter's name or id, as words. */
  readonly traces: readonly string[]
}

export interface ObservedBallot {
  readonly voters: readonly Observed[]
  /** The stored votes, as they lie on the disk. */
  readonly votes: readonly Choice[]
}

export type Linker = (ballot: ObservedBallot) => readonly (Choice | undefined)[]

/** The voters in some order get the votes as they lie. */
export const inOrderOf =
  (rank: (voter: Observed) => number): Linker =>
  ({ voters, votes }) => {
    const order = voters.map((_, index) => index).toSorted((a, b) => rankAt(a) - rankAt(b))
    const guess: (Choice | undefined)[] = []
    for (const [position, voter] of order.entries()) guess[voter] = votes[position]
    return guess
    function rankAt(index: number): number {
      return rank(voters[index] as Observed)
    }
  }

export const backwards =
  (linker: Linker): Linker =>
  ({ voters, votes }) =>
    linker({ voters, votes: votes.toReversed() })

/** Learns from ballots whose truth is known which trace goes with which choice, and hands out the votes by it. */
export function trained(known: readonly ObservedBallot[]): Linker {
  const seen = new Map<string, Record<Choice, number>>()
  const totals: Record<Choice, number> = { yes: 1, no: 1, abstain: 1 }
  for (const { voters } of known)
    for (const voter of voters) {
      totals[voter.truth] += 1
      for (const word of wordsOf(voter)) {
        const counts = seen.get(word) ?? { yes: 1, no: 1, abstain: 1 }
        counts[voter.truth] += 1
        seen.set(word, counts)
      }
    }
  const score = (voter: Observed, choice: Choice): number =>
    wordsOf(voter).reduce((sum, word) => {
      const counts = seen.get(word)
      return counts ? sum + weightOf(counts, totals, choice) : sum
    }, 0)
  return ({ voters, votes }) => handOut(voters, votes, score)
}

type Counts = Readonly<Record<Choice, number>>
const sumOf = ({ yes, no, abstain }: Counts): number => yes + no + abstain

/** How much more often the word goes with this choice than with any; three standard deviations and less are noise. */
function weightOf(counts: Counts, totals: Counts, choice: Choice): number {
  const times = sumOf(counts)
  const isTelling = (['yes', 'no', 'abstain'] as const).some((one) => {
    const share = totals[one] / sumOf(totals)
    return Math.abs(counts[one] - times * share) > 3 * Math.sqrt(times * share * (1 - share))
  })
  return isTelling ? Math.log(counts[choice] / totals[choice] / (times / sumOf(totals))) : 0
}

/** The surest pair first, until every vote has a voter. */
function handOut(
  voters: readonly Observed[],
  votes: readonly Choice[],
  score: (voter: Observed, choice: Choice) => number,
): (Choice | undefined)[] {
  const left = [...votes]
  const guess: (Choice | undefined)[] = voters.map(() => undefined)
  const pairs = voters.flatMap((voter, index) =>
    (['yes', 'no', 'abstain'] as const).map((choice) => ({ index, choice, sure: score(voter, choice) })),
  )
  for (const { index, choice } of pairs.toSorted((a, b) => b.sure - a.sure)) {
    const place = left.indexOf(choice)
    if (guess[index] !== undefined || place < 0) continue
    guess[index] = choice
    left.splice(place, 1)
  }
  return guess
}

const wordsOf = (voter: Observed): string[] => [
  ...new Set([
    ...voter.traces,
    `first ${voter.first}`,
    `last ${voter.last}`,
    `posts ${voter.posts}`,
    `listed ${voter.listed}`,
    `by id ${voter.byId}`,
  ]),
]

/** How far a linker lies above a random assignment of the same votes, in standard deviations. */
export function aboveChance(ballots: readonly ObservedBallot[], linker: Linker): number {
  let matches = 0
  let expected = 0
  let variance = 0
  for (const ballot of ballots) {
    const guess = linker(ballot)
    matches += ballot.voters.filter((voter, index) => guess[index] === voter.truth).length
    const chance = chanceOf(ballot.votes)
    expected += chance.mean
    variance += chance.variance
  }
  return (matches - expected) / Math.sqrt(variance)
}

/** Mean and variance of the matches when the votes are dealt out at random. */
export function chanceOf(votes: readonly Choice[]): { readonly mean: number; readonly variance: number } {
  const n = votes.length
  const counts = (['yes', 'no', 'abstain'] as const).map(
    (choice) => votes.filter((vote) => vote === choice).length,
  )
  const mean = counts.reduce((sum, count) => sum + count ** 2, 0) / n
  let both = 0
  for (const [i, a] of counts.entries())
    for (const [j, b] of counts.entries()) both += i === j ? (a * (a - 1)) ** 2 : (a * b) ** 2
  return { mean, variance: mean + both / (n * (n - 1)) - mean ** 2 }
}
