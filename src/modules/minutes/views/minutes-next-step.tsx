import { formatDay } from '../../../kit/dates.ts'
import { joinWords } from '../../../kit/text.ts'
import { NextStep, type NextStepProps } from '../../../ui/index.ts'
import { signingLabels } from '../texts.ts'
import type { MinutesState } from '../vocabulary.ts'
import { type MinutesPageProps, missingSignatures } from './minutes-props.ts'

/** The state in one sentence, then who must do what until when. */
export const MinutesNextStep = (props: MinutesPageProps) => (
  <NextStep {...steps[props.record.head.state](props)} />
)

const office = 'Koordinierungs- und Fachstelle oder Amt'

function draft({ record, mayKeep, versions }: MinutesPageProps): NextStepProps {
  const { state } = record.course.meeting
  if (state === 'prepared')
    return { sentence: 'Das Protokoll schreibt sich selbst, sobald die Sitzung eröffnet ist.' }
  if (state === 'running')
    return {
      sentence: 'Das Protokoll schreibt mit, was in der Sitzung geschieht. Ergänzungen sind schon möglich.',
    }
  return {
    sentence:
      versions.length > 0
        ? 'Das Protokoll wird geändert; die neue Fassung muss noch einmal unterschrieben werden.'
        : 'Der Entwurf ist aus dem Verlauf der Sitzung entstanden.',
    who: `${office} mit Sitzungsleitung und Protokollführung`,
    what: 'Ergänzen und zur Unterschrift vorlegen',
    yours: mayKeep,
  }
}

function toSign(props: MinutesPageProps): NextStepProps {
  const { head } = props.record
  const missing = missingSignatures(props)
  const names = missing.map(
    (seat) => `${seat === 'chair' ? head.chairName : head.clerkName} (${signingLabels[seat]})`,
  )
  return {
    sentence: `Fassung ${props.versions[0]?.number ?? 1} liegt zur Unterschrift vor.`,
    who: joinWords(names),
    what: 'Lesen und mit dem Namen bestätigen',
    yours: missing.some((seat) => props.signsAs.includes(seat)),
  }
}

const signed = ({ mayKeep }: MinutesPageProps): NextStepProps => ({
  sentence: 'Das Protokoll ist unterschrieben und noch nicht versandt.',
  who: office,
  what: 'An die Mitglieder versenden',
  yours: mayKeep,
})

function distributed({ record, mayKeep, objections }: MinutesPageProps): NextStepProps {
  const { head, course } = record
  const open = objections.some(({ outcome }) => outcome === null)
  return {
    sentence: 'Das Protokoll ist an die Mitglieder versandt und noch nicht genehmigt.',
    who: open ? office : course.meeting.bodyLabel,
    what: open ? 'Einwendungen beantworten' : 'In einer späteren Sitzung genehmigen',
    ...(head.objectionsUntil ? { until: `Einwendungen bis ${formatDay(head.objectionsUntil)}` } : {}),
    yours: mayKeep && open,
  }
}

const approved = ({ record: { head } }: MinutesPageProps): NextStepProps => ({
  sentence: `Das Protokoll ist genehmigt in der Sitzung am ${head.approvedOn ? formatDay(head.approvedOn) : ''} und steht fest.`,
})

const steps: Readonly<Record<MinutesState, (props: MinutesPageProps) => NextStepProps>> = {
  draft,
  to_sign: toSign,
  signed,
  distributed,
  approved,
}
