/** The icons of KERN that our screens use; decorative always: the word stands beside it. */
export type IconName =
  | 'add'
  | 'arrow-back'
  | 'arrow-forward'
  | 'calendar-today'
  | 'check'
  | 'close'
  | 'danger'
  | 'dehaze'
  | 'delete'
  | 'download'
  | 'edit'
  | 'info'
  | 'logout'
  | 'mail'
  | 'open-in-new'
  | 'success'
  | 'warning'

export const Icon = ({ name }: { name: IconName }) => (
  <span class={`kern-icon kern-icon--${name}`} aria-hidden="true"></span>
)
