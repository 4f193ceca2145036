import { formatDay, formatDayWithWeekday } from '../../../kit/dates.ts'
import { ButtonLink, ErrorSummary, FindingsList, PageHead, PhaseList, StatusTag } from '../../../ui/index.ts'
import { meetingPath } from '../../committee/paths.ts'
import { extractPath, minutesPaperPath } from '../paths.ts'
import { stateWords } from '../texts.ts'
import type { MinutesState } from '../vocabulary.ts'
import { ContentView } from './content-view.tsx'
import { FollowUpsCard } from './follow-ups-card.tsx'
import { MinutesNextStep } from './minutes-next-step.tsx'
import type { MinutesPageProps } from './minutes-props.ts'
import { ObjectionsSection } from './objections-section.tsx'
import { StepCards } from './step-cards.tsx'
import { VersionsTable } from './versions-table.tsx'
import { WritingForm } from './writing-form.tsx'

export const MinutesPage = (props: MinutesPageProps) => {
  const { record, slug, mayKeep } = props
  const { meeting } = record.course
  const { state } = record.head
  const writes = mayKeep && state === 'draft' && meeting.state !== 'prepared'
  return (
    <>
      <PageHead
        above={meeting.bodyLabel}
        title={`Protokoll der Sitzung am ${formatDay(meeting.meetsOn)}`}
        tag={<StatusTag {...stateWords[state]} />}
        lead={formatDayWithWeekday(meeting.meetsOn)}
      />
      <PhaseList phases={phasesOf(state)} />
      <ErrorSummary errors={props.errors} />
      <FindingsList findings={props.findings} />
      <MinutesNextStep {...props} />
      <div class="actions">
        <ButtonLink href={minutesPaperPath(slug, meeting.id)} kind="secondary" icon="download">
          {state === 'draft' || state === 'to_sign' ? 'Entwurf (PDF)' : 'Protokoll (PDF)'}
        </ButtonLink>
        {mayKeep && props.versions.length > 0 && (
          <ButtonLink href={extractPath(slug, meeting.id)} kind="tertiary">
            Öffentlicher Auszug
          </ButtonLink>
        )}
        <ButtonLink href={meetingPath(slug, meeting.id)} kind="tertiary" icon="arrow-back">
          Zur Sitzung
        </ButtonLink>
      </div>
      <StepCards {...props} />
      <ObjectionsSection {...props} />
      {writes ? <WritingForm {...props} /> : <ContentView content={props.content} />}
      <FollowUpsCard {...props} />
      <VersionsTable {...props} />
    </>
  )
}

const order: readonly MinutesState[] = ['draft', 'to_sign', 'distributed', 'approved']
const phaseNames = ['Entwurf', 'Unterschriften', 'Versand', 'Genehmigung']

/** Signed minutes wait to be sent; sent ones wait to be approved. */
const currentPhase: Readonly<Record<MinutesState, number>> = {
  draft: 0,
  to_sign: 1,
  signed: 2,
  distributed: 3,
  approved: 4,
}

const phasesOf = (state: MinutesState) =>
  order.map((_, index) => ({
    name: phaseNames[index] ?? '',
    state:
      index < currentPhase[state]
        ? ('done' as const)
        : index === currentPhase[state]
          ? ('current' as const)
          : ('ahead' as const),
  }))
