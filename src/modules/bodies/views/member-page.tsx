import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  ButtonLink,
  Card,
  DescriptionList,
  ErrorSummary,
  FindingsList,
  type Option,
  PageHead,
  type ShownFinding,
  StatusTag,
} from '../../../ui/index.ts'
import { bodyPath, memberPath, tiesPath } from '../paths.ts'
import type { Body } from '../queries/bodies.ts'
import type { Deputy, Member, Term } from '../queries/members.ts'
import { groupLabels, leavingLabels } from '../texts.ts'
import { termText } from './body-page.tsx'
import type { Filled } from './field-of.ts'
import { DeputyForms, LeavingForm, TermForm } from './member-forms.tsx'

export interface MemberPageProps extends Filled {
  readonly slug: string
  readonly body: Body
  readonly member: Member
  readonly predecessor: Member | undefined
  readonly successor: Member | undefined
  readonly deputies: readonly Deputy[]
  readonly terms: readonly Term[]
  readonly today: LocalDate
  readonly people: readonly Option[]
  readonly mayOrganise: boolean
  readonly maySeeTies: boolean
  readonly newKeys: () => FormKeys
  readonly findings: readonly ShownFinding[]
}

/** One seat: who holds it, by whose appointment and until when, who stands in, and how it ended. */
export const MemberPage = (props: MemberPageProps) => {
  const { member, body, slug, mayOrganise, successor } = props
  return (
    <>
      <PageHead
        above={body.label}
        title={member.name}
        tag={<StatusTag {...stateOf(props)} />}
        actions={
          mayOrganise &&
          member.leftOn &&
          !successor && (
            <ButtonLink href={`${bodyPath(slug, body.id)}/berufen?nachfolge=${member.id}`}>
              Nachfolge berufen
            </ButtonLink>
          )
        }
      />
      <ErrorSummary errors={props.errors} />
      <FindingsList findings={props.findings} />
      <Card title="Sitz">
        <DescriptionList items={seatItems(props)} />
      </Card>
      <Terms {...props} />
      <Deputies {...props} />
      {props.maySeeTies && (
        <p>
          <a href={tiesPath(slug, member.id)}>Verbindungen zu Organisationen</a>
        </p>
      )}
      {mayOrganise && member.leftOn === null && (
        <>
          <DeputyForms {...props} />
          {member.termUntil && <TermForm {...props} />}
          <LeavingForm {...props} />
        </>
      )}
    </>
  )
}

function stateOf({ member, today }: MemberPageProps) {
  if (member.leftOn === null) return { tone: 'success', word: 'im Amt' } as const
  return member.leftOn <= today
    ? ({ tone: 'neutral', word: 'ausgeschieden' } as const)
    : ({ tone: 'warning', word: `im Amt, Sitz frei ab ${formatDay(member.leftOn)}` } as const)
}

function seatItems({ slug, member, predecessor, successor, today, mayOrganise }: MemberPageProps) {
  const linked = (other: Member) => <a href={memberPath(slug, other.id)}>{other.name}</a>
  return [
    { term: 'Gruppe', text: groupLabels[member.seatGroup] },
    { term: 'Stimme', text: member.voting ? 'stimmberechtigt' : 'beratend' },
    { term: 'Entsandt von', text: member.organisationName ?? (member.delegatedBy || '–') },
    {
      term: 'Berufen',
      text: `am ${formatDay(member.appointedOn)}${member.appointedBy ? ` durch: ${member.appointedBy}` : ''}`,
    },
    { term: 'Amtszeit bis', text: termText(member, today) },
    ...(member.appointmentFileId && mayOrganise
      ? [
          {
            term: 'Unterlage',
            text: <a href={`${memberPath(slug, member.id)}/unterlage`}>Berufungsschreiben oder Beschluss</a>,
          },
        ]
      : []),
    ...(predecessor ? [{ term: 'Nachfolge für', text: linked(predecessor) }] : []),
    ...(member.leftOn ? [{ term: 'Ausgeschieden', text: departureText(member, member.leftOn) }] : []),
    ...(successor ? [{ term: 'Nachfolge', text: linked(successor) }] : []),
  ]
}

function departureText({ leftBecause, leftNote }: Member, leftOn: LocalDate): string {
  const reason = leftBecause ? `: ${leavingLabels[leftBecause]}` : ''
  return `Sitz frei ab ${formatDay(leftOn)}${reason}${leftNote.trim() ? ` (${leftNote})` : ''}`
}

/** One term is told with the seat; the list is for terms that were prolonged. */
const Terms = ({ terms }: MemberPageProps) =>
  terms.length < 2 ? null : (
    <Card title="Amtszeiten">
      <ul>
        {terms.map(({ until, decidedOn, decidedBy }) => (
          <li>
            {until ? `bis ${formatDay(until)}` : 'unbefristet'}, beschlossen am {formatDay(decidedOn)}
            {decidedBy ? ` durch: ${decidedBy}` : ''}
          </li>
        ))}
      </ul>
    </Card>
  )

const Deputies = ({ deputies }: MemberPageProps) =>
  deputies.length === 0 ? null : (
    <Card title="Vertretung">
      <ul>
        {deputies.map(({ name, personId, namedOn, leftOn }) => (
          <li>
            {name}: ab {formatDay(namedOn)}
            {leftOn ? `, beendet ab ${formatDay(leftOn)}` : ''}
            {personId || leftOn ? '' : '; noch ohne Anmeldung'}
          </li>
        ))}
      </ul>
    </Card>
  )
