import type { Id } from '../../../kit/ids.ts'
import { allow } from '../../../platform/errors.ts'
import { type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import type { Again } from '../../../platform/http/respond.ts'
import { getMeeting, listMeetings } from '../../committee/index.ts'
import { meetingPath, meetingsPath } from '../../committee/paths.ts'
import { contentOf } from '../documents/content.ts'
import { canKeepMinutes, canObject, canReadMinutes, isNamed } from '../permissions.ts'
import { listCandidates } from '../queries/candidates.ts'
import { findExtract } from '../queries/extract.ts'
import { listObjections, listSignatures, listVersions } from '../queries/minutes.ts'
import { loadRecord } from '../queries/record.ts'
import { shownFindings } from '../shown-findings.ts'
import { MinutesPage } from '../views/minutes-page.tsx'

/** The page of the minutes, also after a post that did not succeed. */
export async function showMinutes(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const id = idParameter<'meeting'>(c, 'meeting')
  const record = await loadRecord(scope, id)
  allow(canReadMinutes(scope.actor))
  const { head, course } = record
  const versions = await listVersions(scope, head.id)
  const { meeting } = course
  const later = (await listMeetings(scope)).filter(
    ({ id: other, bodyId, meetsOn, state }) =>
      other !== id && bodyId === meeting.bodyId && meetsOn >= meeting.meetsOn && state !== 'prepared',
  )
  return page(
    c,
    {
      title: 'Protokoll',
      breadcrumb: [
        { label: 'Start', href: `/${scope.slug}` },
        { label: 'Sitzungen', href: meetingsPath(scope.slug) },
        { label: 'Sitzung', href: meetingPath(scope.slug, id) },
        { label: 'Protokoll' },
      ],
      status: again ? 422 : 200,
      wide: true,
    },
    <MinutesPage
      slug={scope.slug}
      today={scope.today}
      record={record}
      content={(head.state === 'draft' ? undefined : versions[0]?.content) ?? contentOf(record)}
      versions={versions}
      signatures={await listSignatures(scope, head.id)}
      objections={await listObjections(scope, head.id)}
      extract={await findExtract(scope, head.id)}
      candidates={canKeepMinutes(scope.actor) ? await listCandidates(scope, record) : []}
      laterMeetings={later}
      mayKeep={canKeepMinutes(scope.actor)}
      mayObject={canObject(scope.actor)}
      signsAs={[
        ...(isNamed(scope.actor, head.chairId) ? (['chair'] as const) : []),
        ...(isNamed(scope.actor, head.clerkId) ? (['clerk'] as const) : []),
      ]}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}

/** The meeting of the address, for whoever keeps its minutes. */
export async function meetingToKeep(c: RequestContext): Promise<Id<'meeting'>> {
  const { id } = await getMeeting(scopeOf(c), idParameter<'meeting'>(c, 'meeting'))
  allow(canKeepMinutes(scopeOf(c).actor))
  return id
}
