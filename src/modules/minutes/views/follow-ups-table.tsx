import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import { Button, Form, StatusTag, Table, TextField } from '../../../ui/index.ts'
import { resultField } from '../forms.ts'
import { followUpsPath, minutesPath } from '../paths.ts'
import type { FollowUp } from '../queries/follow-ups.ts'
import { standingOf } from '../rules/follow-ups.ts'
import { standingText, standingTones } from '../texts.ts'

export interface FollowUpsTableProps {
  readonly slug: string
  readonly today: LocalDate
  readonly followUps: readonly FollowUp[]
  /** With keys, those who may report a task as done find the form in its row. */
  readonly finishing?: {
    readonly may: (task: FollowUp) => boolean
    readonly newKeys: () => FormKeys
  }
}

export const FollowUpsTable = ({ slug, today, followUps, finishing }: FollowUpsTableProps) => (
  <Table
    caption="Aufgaben"
    captionUnseen
    rows={followUps}
    columns={[
      {
        head: 'Aufgabe',
        names: true,
        cell: (task: FollowUp) => (task.itemTitle ? `${task.text} (zu „${task.itemTitle}“)` : task.text),
      },
      { head: 'Wer', cell: ({ responsible }: FollowUp) => responsible },
      { head: 'Bis wann', cell: ({ dueOn }: FollowUp) => (dueOn ? formatDay(dueOn) : 'ohne Frist') },
      {
        head: 'Sitzung',
        cell: ({ meetingId, meetsOn }: FollowUp) => (
          <a href={minutesPath(slug, meetingId)}>{formatDay(meetsOn)}</a>
        ),
      },
      {
        head: 'Stand',
        cell: (task: FollowUp) => {
          const standing = standingOf(task, today)
          return (
            <>
              <StatusTag tone={standingTones[standing.kind]} word={standingText(standing)} />
              {task.doneOn && <p>{`${formatDay(task.doneOn)}${task.result ? `: ${task.result}` : ''}`}</p>}
              {finishing?.may(task) && task.doneOn === null && (
                <Form action={`${followUpsPath(slug)}/${task.id}/erledigt`} {...finishing.newKeys()}>
                  <TextField name={resultField(task.id)} label="Was kam heraus?" />
                  <div class="actions">
                    <Button kind="secondary" about={task.text}>
                      Erledigt
                    </Button>
                  </div>
                </Form>
              )}
            </>
          )
        },
      },
    ]}
  />
)
