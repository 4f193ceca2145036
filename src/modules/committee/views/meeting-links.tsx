import { ButtonLink } from '../../../ui/index.ts'
import { agendaPath, invitationPath, meetingPackPath } from '../paths.ts'
import type { Meeting } from '../queries/meetings.ts'

interface MeetingLinksProps {
  readonly slug: string
  readonly meeting: Pick<Meeting, 'id' | 'state'>
  /** Builds the agenda and invites. */
  readonly mayPrepare: boolean
}

/** From the meeting to its papers, and for the office to agenda and invitation. */
export const MeetingLinks = ({ slug, meeting, mayPrepare }: MeetingLinksProps) => (
  <div class="actions">
    <ButtonLink href={meetingPackPath(slug, meeting.id)} kind="secondary" icon="download">
      Unterlagen
    </ButtonLink>
    {mayPrepare && meeting.state !== 'closed' && (
      <ButtonLink href={agendaPath(slug, meeting.id)} kind="secondary" icon="edit">
        Tagesordnung bearbeiten
      </ButtonLink>
    )}
    {mayPrepare && (
      <ButtonLink href={invitationPath(slug, meeting.id)} kind="secondary" icon="mail">
        Einladung
      </ButtonLink>
    )}
  </div>
)
