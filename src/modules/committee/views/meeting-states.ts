import type { Tone } from '../../../ui/index.ts'
import type { MeetingState } from '../queries/meetings.ts'

export const meetingStates: Readonly<Record<MeetingState, { readonly word: string; readonly tone: Tone }>> = {
  prepared: { word: 'Vorbereitung', tone: 'info' },
  running: { word: 'läuft', tone: 'success' },
  closed: { word: 'geschlossen', tone: 'neutral' },
}
