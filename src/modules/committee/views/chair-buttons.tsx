import { ButtonForm, ButtonLink } from '../../../ui/index.ts'
import { agendaItemPath, closedProjectorPath, meetingPath, phonePath, projectorPath } from '../paths.ts'
import type { MeetingPageProps } from './meeting-props.ts'
import { openBallotOf, topOf } from './stage.tsx'

/** What the chair can do next; for members the way to their telephone's page. */
export const ChairButtons = (props: MeetingPageProps) => {
  const { slug, stage, mayConduct, takesPart } = props
  const { meeting } = stage
  return (
    <div class="actions">
      {mayConduct && <Conducting {...props} />}
      {takesPart && (
        <ButtonLink href={phonePath(slug, meeting.id)} kind={mayConduct ? 'tertiary' : 'primary'}>
          Mitmachen und abstimmen
        </ButtonLink>
      )}
      {mayConduct && (
        <>
          <ButtonLink href={projectorPath(slug, meeting.id)} kind="tertiary">
            Leinwand
          </ButtonLink>
          <ButtonLink href={closedProjectorPath(slug, meeting.id)} kind="tertiary">
            Leinwand ohne Gäste
          </ButtonLink>
        </>
      )}
    </div>
  )
}

const Conducting = ({ slug, stage, newKeys }: MeetingPageProps) => {
  const { meeting, item, next } = stage
  const call = `${meetingPath(slug, meeting.id)}/aufruf`
  const voting = openBallotOf(stage) !== undefined
  return (
    <>
      {item && (
        <ButtonLink
          href={agendaItemPath(slug, meeting.id, item.id)}
          kind={voting || item.state === 'open' ? 'primary' : 'secondary'}
        >
          {voting ? 'Zur Abstimmung' : 'Zum Punkt'}
        </ButtonLink>
      )}
      {next && !voting && (
        <ButtonForm
          action={call}
          {...newKeys()}
          values={{ item: next.id }}
          label={item ? 'Nächster Punkt' : `${topOf(stage, next.id)} aufrufen`}
          kind={item?.state === 'open' ? 'secondary' : 'primary'}
          about={`: ${next.title}`}
        />
      )}
      {item && !voting && (
        <ButtonForm action={call} {...newKeys()} values={{ item: '' }} label="Pause" kind="tertiary" />
      )}
    </>
  )
}
