import { Alert } from '../../../ui/index.ts'
import type { Presence } from '../presence.ts'

/** The permanent line: how many are there, how many of civil society, and whether that is enough. */
export const PresenceBar = ({ presence }: { readonly presence: Presence }) => (
  <Alert kind={presence.mayVote ? 'success' : 'warning'} title={presence.sentence}>
    {presence.reasons.length > 0 && presence.reasons.map((reason) => <p>{reason}</p>)}
  </Alert>
)
