import { formatDay } from '../../../kit/dates.ts'
import { joinWords } from '../../../kit/text.ts'
import { NextStep } from '../../../ui/index.ts'
import { signingLabels } from '../texts.ts'
import { type MinutesPageProps, missingSignatures } from './minutes-props.ts'

/** The state in one sentence, then who must do what until when. */
export const MinutesNextStep = (props: MinutesPageProps) => {
  const step = stepOf(props)
  return <NextStep {...step} />
}

const office = 'Koordinierungs- und Fachstelle oder Amt'

function stepOf(props: MinutesPageProps) {
  const { record, versions, mayKeep, objections } = props
  const { head, course } = record
  switch (head.state) {
    case 'draft':
      return draftStep(props)
    case 'to_sign': {
      const missing = missingSignatures(props)
      return {
        sentence: `Fassung ${versions[0]?.number ?? 1} liegt zur Unterschrift vor.`,
        who: joinWords(
          missing.map((seat) => {
            const name = seat === 'chair' ? head.chairName : head.clerkName
            return `${name} (${signingLabels[seat]})`
          }),
        ),
        what: 'Lesen und mit dem Namen bestätigen',
        yours: missing.some((seat) => props.signsAs.includes(seat)),
      }
    }
    case 'signed':
      return {
        sentence: 'Das Protokoll ist unterschrieben und noch nicht versandt.',
        who: office,
        what: 'An die Mitglieder versenden',
        yours: mayKeep,
      }
    case 'distributed': {
      const open = objections.filter(({ outcome }) => outcome === null).length
      return {
        sentence: 'Das Protokoll ist an die Mitglieder versandt und noch nicht genehmigt.',
        who: open > 0 ? office : course.meeting.bodyLabel,
        what: open > 0 ? 'Einwendungen beantworten' : 'In einer späteren Sitzung genehmigen',
        ...(head.objectionsUntil ? { until: `Einwendungen bis ${formatDay(head.objectionsUntil)}` } : {}),
        yours: mayKeep && open > 0,
      }
    }
    case 'approved':
      return {
        sentence: `Das Protokoll ist genehmigt in der Sitzung am ${head.approvedOn ? formatDay(head.approvedOn) : ''} und steht fest.`,
      }
  }
}

function draftStep({ record, mayKeep, versions }: MinutesPageProps) {
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
