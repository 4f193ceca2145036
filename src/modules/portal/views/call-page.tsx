import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { Alert, ButtonLink, DescriptionList, PageHead } from '../../../ui/index.ts'
import { type Call, isOpen } from '../../applications/index.ts'
import { beginPath } from '../../applications/paths.ts'
import type { RulesOfYear } from '../queries/welcome.ts'
import { CallDays, CallTag } from './call-card.tsx'
import { Guide } from './calls-page.tsx'

export interface CallPageProps {
  readonly slug: string
  readonly call: Call
  readonly rules: RulesOfYear | undefined
  readonly today: LocalDate
}

export const CallPage = ({ slug, call, rules, today }: CallPageProps) => {
  const open = isOpen(call, today)
  return (
    <>
      <PageHead
        above={`${call.fundLabel} ${call.year}`}
        title={call.title}
        tag={<CallTag call={call} today={today} />}
        actions={open && <ButtonLink href={beginPath(slug, call.id)}>Antrag beginnen</ButtonLink>}
      />
      {!open && <Alert kind="info" title={closedText(call, today)} />}
      <CallDays call={call} />
      {paragraphs(call.description).map((text) => (
        <p>{text}</p>
      ))}
      <DescriptionList items={factsOf(call)} />
      {call.hints.trim() !== '' && (
        <section>
          <h2>Hinweise</h2>
          {paragraphs(call.hints).map((text) => (
            <p>{text}</p>
          ))}
        </section>
      )}
      {rules && <Guide rules={rules} />}
    </>
  )
}

const factsOf = (call: Call) => [
  { term: 'Fonds', text: `${call.fundLabel} ${call.year}` },
  {
    term: 'Höchstens je Vorhaben',
    text: call.capCents === null ? 'keine Grenze im Aufruf' : formatEuro(call.capCents),
  },
  ...(call.forMicroGrants
    ? [
        {
          term: 'Kleinförderung',
          text: 'Federführendes Amt und Koordinierungs- und Fachstelle entscheiden gemeinsam, ohne auf die Sitzung zu warten.',
        },
      ]
    : []),
  {
    term: 'Wer zu spät kommt',
    text: call.lateIsRefused
      ? `Anträge nach dem ${formatDay(call.deadline)} können nicht eingereicht werden.`
      : 'Ein verspäteter Antrag wird angenommen und als verspätet gekennzeichnet.',
  },
]

const closedText = (call: Call, today: LocalDate): string =>
  call.opensOn > today
    ? `Anträge können ab dem ${formatDay(call.opensOn)} gestellt werden.`
    : 'Dieser Aufruf ist beendet. Anträge können nicht mehr begonnen werden.'

const paragraphs = (text: string): string[] => text.split(/\n{2,}/).filter((part) => part.trim() !== '')
