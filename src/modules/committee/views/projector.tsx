import { formatDay } from '../../../kit/dates.ts'
import { Live, LivePart } from '../../../ui/index.ts'
import type { Presence } from '../presence.ts'
import type { Stage } from '../queries/stage.ts'
import { PresenceBar } from './presence-bar.tsx'
import { type Audience, StageCard } from './stage.tsx'

export interface ProjectorProps {
  readonly stage: Stage
  readonly audience: Audience
  readonly presence: Presence
  readonly from: string
  readonly stamp: string
}

/** The wall: who is there in numbers, the point, the vote. Guests look too, so nothing else. */
export const ProjectorPage = ({ stage, audience, presence, from, stamp }: ProjectorProps) => (
  <div class="wall">
    <h1 class="wall__place">
      {stage.meeting.bodyLabel} · Sitzung am {formatDay(stage.meeting.meetsOn)}
      {audience === 'room' && ' · nur für Mitglieder'}
    </h1>
    <Live from={from} stamp={stamp}>
      <LivePart name="presence">
        <WallPresence stage={stage} presence={presence} />
      </LivePart>
      <LivePart name="stage">
        <StageCard stage={stage} audience={audience} />
      </LivePart>
    </Live>
  </div>
)

export const WallPresence = ({ stage, presence }: Pick<ProjectorProps, 'stage' | 'presence'>) =>
  stage.meeting.state === 'running' ? <PresenceBar presence={presence} /> : null
