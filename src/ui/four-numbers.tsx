/** An amount as people read it, and as the bar draws it. */
export interface ShownAmount {
  /** "10.000,00 €" */
  readonly text: string
  readonly amountCents: number
}

export interface FourNumbersProps {
  readonly total: ShownAmount
  readonly reserved: ShownAmount
  readonly paid: ShownAmount
  readonly free: ShownAmount
  /** Where the bookings behind a number are listed. */
  readonly hrefs?: Partial<Record<Part, string>> | undefined
}

type Part = 'total' | 'reserved' | 'paid' | 'free'
const parts: readonly (readonly [Part, string])[] = [
  ['total', 'Gesamt'],
  ['reserved', 'Gebunden'],
  ['paid', 'Ausgezahlt'],
  ['free', 'Frei'],
]

/** Money is always these four numbers, in this order, in these colours. */
export const FourNumbers = (props: FourNumbersProps) => (
  <div class="four">
    <dl>
      {parts.map(([part, word]) => (
        <div class={`four__${part}`}>
          <dt>{word}</dt>
          <dd>
            {props.hrefs?.[part] ? <a href={props.hrefs[part]}>{props[part].text}</a> : props[part].text}
          </dd>
        </div>
      ))}
    </dl>
    <Bar {...props} />
  </div>
)

const width = 1000
const gap = 3

/** What is bound and not yet paid, what is paid out, what is free: the order of the list above, which is the bar's table. */
function Bar({ total, paid, free, reserved }: FourNumbersProps) {
  const scale = (amountCents: number) =>
    total.amountCents > 0 ? Math.min(width, Math.max(0, (amountCents / total.amountCents) * width)) : 0
  // A fund without money is drawn as an empty bar.
  const freeFrom = total.amountCents > 0 ? width - scale(free.amountCents) : 0
  const paidFrom = Math.max(0, freeFrom - scale(paid.amountCents))
  return (
    <svg class="four__bar" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" role="img">
      <title>{`Von ${total.text} sind ${reserved.text} gebunden, ${paid.text} ausgezahlt und ${free.text} frei.`}</title>
      <Segment part="reserved" from={0} until={paidFrom} />
      <Segment part="paid" from={paidFrom} until={freeFrom} />
      <Segment part="free" from={freeFrom} until={width} />
    </svg>
  )
}

const Segment = ({ part, from, until }: { part: Part; from: number; until: number }) =>
  until - from <= gap ? null : (
    <rect
      class={`bar__${part}`}
      x={from.toFixed(1)}
      y="0"
      width={(until - from - (until < width ? gap : 0)).toFixed(1)}
      height="12"
    />
  )
