import type { Child } from 'hono/jsx'
import type { Actor } from '../../../platform/scope.ts'
import { ButtonLink, type Crumb, NextStep, PageHead, StatusTag, Tabs } from '../../../ui/index.ts'
import { actsFor, readsAll } from '../../identity/permissions.ts'
import { type CaseFrame, untilText } from '../case-frame.ts'
import { tabLabels } from '../case-texts.ts'
import { type CaseTab, casesPath, myCasesPath } from '../paths.ts'

export interface CasePageProps {
  readonly frame: CaseFrame
  readonly current: CaseTab
  readonly children?: Child
}

/** Every tab of a case wears this: the state in a sentence, who must do what until when, and the tabs. */
export const CasePage = ({ frame, current, children }: CasePageProps) => (
  <>
    <PageHead
      above={frame.above}
      title={frame.title}
      tag={<StatusTag tone={frame.status.tone} word={frame.status.word} />}
      lead={frame.measure.applicantName}
    />
    <Step frame={frame} current={current} />
    <Tabs
      label="Bereiche des Vorhabens"
      items={frame.tabs.map(({ tab, label, href }) => ({ label, href, current: tab === current }))}
    />
    <section aria-label={tabLabels[current]}>{children}</section>
  </>
)

/** The button leads to the tab of the step; on that tab the step's own form stands below instead. */
function Step({ frame: { sentence, step }, current }: CasePageProps) {
  if (!step) return <NextStep sentence={sentence} />
  const { who, what, until, yours, tab, href, button } = step
  return (
    <NextStep
      sentence={sentence}
      who={who}
      what={what}
      until={untilText(until)}
      yours={yours}
      action={yours && tab !== current ? <ButtonLink href={href}>{button}</ButtonLink> : undefined}
    />
  )
}

/** Start > Eingang or Meine Anträge > the case. */
export const caseBreadcrumb = (frame: CaseFrame, actor: Actor, current: CaseTab): Crumb[] => [
  { label: 'Start', href: `/${frame.slug}` },
  ...(readsAll(actor)
    ? [{ label: 'Eingang', href: casesPath(frame.slug) }]
    : actsFor(actor, frame.measure.applicantId)
      ? [{ label: 'Meine Anträge', href: myCasesPath(frame.slug) }]
      : []),
  { label: frame.measure.reference ?? frame.title },
  { label: tabLabels[current] },
]
