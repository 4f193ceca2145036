import { countOf } from '../../../kit/text.ts'
import { type CommitteeSummary, groupLabels } from '../../bodies/index.ts'

/** The voting seats as dots in two rows of a half circle, by group; the list beside it is its table. */
export const Seats = ({ committee }: { readonly committee: CommitteeSummary }) => {
  const groups = committee.seats.flatMap(({ group, count }) => Array.from({ length: count }, () => group))
  return (
    <div class="seats">
      <svg class="seats__picture" viewBox="0 0 220 126" role="img">
        <title>{`${countOf(committee.votingSeats, 'stimmberechtigter Sitz', 'stimmberechtigte Sitze')}: ${committee.seats
          .map(({ group, count }) => `${groupLabels[group]} ${count}`)
          .join(', ')}`}</title>
        {placesOf(groups.length).map(([x, y], index) => (
          <circle
            class={`seat seat--${groups[index]}`}
            cx={x.toFixed(1)}
            cy={y.toFixed(1)}
            r={dotOf(groups.length)}
          />
        ))}
      </svg>
      <ul class="seats__list">
        {committee.seats.map(({ group, count }) => (
          <li>
            <svg class="seats__key" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <circle class={`seat seat--${group}`} cx="8" cy="8" r="7" />
            </svg>
            {groupLabels[group]}: {countOf(count, 'Stimme', 'Stimmen')}
          </li>
        ))}
        {committee.advisorySeats > 0 && (
          <li>
            <span class="seats__key"></span>
            dazu {countOf(committee.advisorySeats, 'beratendes Mitglied', 'beratende Mitglieder')}
          </li>
        )}
      </ul>
    </div>
  )
}

type Place = readonly [x: number, y: number, angle: number]

/** Seats from left to right, so that a group sits together; small bodies have one row. */
function placesOf(count: number): Place[] {
  const inner = innerOf(count)
  return [...arc(count - inner, 94), ...arc(inner, 60)].toSorted((left, right) => right[2] - left[2])
}

const innerOf = (count: number): number => (count < 8 ? 0 : Math.round(count * 0.38))

/** As large as the outer row has room for, and never so large that the rows touch. */
const dotOf = (count: number): string =>
  Math.min(14.5, (0.43 * Math.PI * 94) / Math.max(1, count - innerOf(count) - 1)).toFixed(1)

const arc = (count: number, radius: number): Place[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = count === 1 ? Math.PI / 2 : Math.PI - (index * Math.PI) / (count - 1)
    return [110 + radius * Math.cos(angle), 110 - radius * Math.sin(angle), angle] as const
  })
