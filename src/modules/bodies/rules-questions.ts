import type { RulesOfProcedure } from './rules/rules-of-procedure.ts'

/** What a body can choose, each answer with the one sentence that it puts into the rules of procedure. */
export interface Answer {
  readonly label: string
  readonly sentence: string
}

export interface Question<Value extends string = string> {
  readonly label: string
  readonly answers: Readonly<Record<Value, Answer>>
  /** The answer that a version gives. */
  readonly of: (rules: ChosenRules) => Value
}

export type ChosenRules = Omit<RulesOfProcedure, 'adoptedOn'>

const ask = <Value extends string>(
  label: string,
  of: (rules: ChosenRules) => Value,
  answers: Readonly<Record<Value, Answer>>,
): Question<Value> => ({ label, of, answers })

const yesNo = (chosen: boolean): 'ja' | 'nein' => (chosen ? 'ja' : 'nein')

/** The sentence that a version says to a question. */
export const answerOf = <Value extends string>(question: Question<Value>, rules: ChosenRules): string =>
  question.answers[question.of(rules)].sentence

export const quorumQuestions = {
  presenceCounts: ask('Wessen Anwesenheit zählt?', (rules) => rules.presenceCounts, {
    voting_seats: {
      label: 'die der Stimmberechtigten und ihrer Vertretungen',
      sentence: 'Es zählen die besetzten Sitze mit Stimme, auch wenn eine Vertretung da ist.',
    },
    voting_in_person: {
      label: 'nur die der Stimmberechtigten selbst',
      sentence:
        'Es zählen nur die stimmberechtigten Mitglieder, die selbst da sind; Vertretungen zählen nicht.',
    },
    all_seats: {
      label: 'die aller Mitglieder, auch der beratenden',
      sentence: 'Es zählen alle Mitglieder, auch die beratenden, gemessen an allen Sitzen.',
    },
  }),
  quorumBase: ask('Zählen Befangene für die Beschlussfähigkeit mit?', (rules) => rules.quorumBase, {
    present: {
      label: 'ja',
      sentence: 'Für die Beschlussfähigkeit zählen alle Anwesenden, auch wer bei einem Punkt befangen ist.',
    },
    unconflicted: {
      label: 'nein',
      sentence: 'Für die Beschlussfähigkeit zählt nicht mit, wer bei dem Punkt befangen ist.',
    },
  }),
  civilMajorityAtVote: ask(
    'Braucht jede Abstimmung eine Mehrheit der Zivilgesellschaft?',
    (rules) => yesNo(rules.civilMajorityAtVote),
    {
      ja: { label: 'ja', sentence: 'Abgestimmt wird nur mit einer Mehrheit der Zivilgesellschaft.' },
      nein: {
        label: 'nein',
        sentence: 'Bei der einzelnen Abstimmung ist keine Mehrheit der Zivilgesellschaft nötig.',
      },
    },
  ),
  civilMajorityBase: ask('Unter wem wird diese Mehrheit gemessen?', (rules) => rules.civilMajorityBase, {
    unconflicted: {
      label: 'unter denen, die abstimmen dürfen',
      sentence:
        'Die Mehrheit der Zivilgesellschaft wird unter denen gemessen, die zu dem Punkt abstimmen dürfen.',
    },
    present: {
      label: 'unter allen Anwesenden mit Stimme',
      sentence: 'Die Mehrheit der Zivilgesellschaft wird unter allen anwesenden Stimmberechtigten gemessen.',
    },
  }),
}

export const majorityQuestions = {
  majority: ask('Welche Mehrheit entscheidet?', (rules) => rules.majority, {
    simple: {
      label: 'einfache Mehrheit',
      sentence: 'Ein Antrag ist angenommen, wenn mehr Ja-Stimmen abgegeben werden als Stimmen dagegen.',
    },
    absolute_of_members: {
      label: 'Mehrheit der Mitglieder',
      sentence:
        'Ein Antrag ist angenommen, wenn mehr als die Hälfte aller stimmberechtigten Mitglieder Ja sagt.',
    },
    two_thirds_of_votes: {
      label: 'zwei Drittel der Stimmen',
      sentence: 'Ein Antrag ist angenommen, wenn mindestens zwei Drittel der abgegebenen Stimmen Ja lauten.',
    },
    two_thirds_of_members: {
      label: 'zwei Drittel der Mitglieder',
      sentence:
        'Ein Antrag ist angenommen, wenn mindestens zwei Drittel aller stimmberechtigten Mitglieder Ja sagen.',
    },
  }),
  majorityBase: ask('Zählen Befangene zu „allen Mitgliedern“?', (rules) => rules.majorityBase, {
    unconflicted: {
      label: 'nein',
      sentence: 'Wer befangen ist, zählt bei einer Mehrheit der Mitglieder nicht mit.',
    },
    all_members: {
      label: 'ja',
      sentence: 'Eine Mehrheit der Mitglieder wird an allen Sitzen gemessen, auch an denen der Befangenen.',
    },
  }),
  abstentions: ask('Was bewirkt eine Enthaltung?', (rules) => rules.abstentions, {
    not_counted: { label: 'sie zählt nicht', sentence: 'Enthaltungen zählen nicht mit.' },
    like_no: { label: 'sie wirkt wie ein Nein', sentence: 'Enthaltungen wirken wie Nein.' },
  }),
  tie: ask('Was gilt bei Stimmengleichheit?', (rules) => rules.tie, {
    rejected: { label: 'abgelehnt', sentence: 'Bei Stimmengleichheit ist der Antrag abgelehnt.' },
    chair_decides: {
      label: 'die Sitzungsleitung entscheidet',
      sentence:
        'Bei Stimmengleichheit entscheidet die Stimme der Sitzungsleitung; in geheimer Abstimmung ist der Antrag abgelehnt.',
    },
  }),
}

export const ballotQuestions = {
  usualBallot: ask('Wie wird üblicherweise abgestimmt?', (rules) => rules.usualBallot, {
    open: { label: 'offen', sentence: 'Abgestimmt wird offen; im Protokoll stehen die Zahlen.' },
    by_names: {
      label: 'namentlich',
      sentence: 'Abgestimmt wird namentlich; im Protokoll steht, wer wie gestimmt hat.',
    },
    secret: { label: 'geheim', sentence: 'Abgestimmt wird geheim; niemand erfährt, wer wie gestimmt hat.' },
  }),
  secretOnRequestOf: ask('Wer kann geheime Abstimmung verlangen?', (rules) => rules.secretOnRequestOf, {
    nobody: { label: 'niemand', sentence: 'Geheime Abstimmung kann nicht verlangt werden.' },
    one_member: {
      label: 'jedes Mitglied',
      sentence: 'Jedes Mitglied mit Stimme kann geheime Abstimmung verlangen.',
    },
    quarter_of_voters: {
      label: 'ein Viertel',
      sentence: 'Geheim wird abgestimmt, wenn ein Viertel der Stimmberechtigten es verlangt.',
    },
    majority_of_voters: {
      label: 'die Mehrheit',
      sentence: 'Geheim wird abgestimmt, wenn mehr als die Hälfte der Stimmberechtigten es verlangt.',
    },
  }),
  namesOnRequestOf: ask('Wer kann namentliche Abstimmung verlangen?', (rules) => rules.namesOnRequestOf, {
    nobody: { label: 'niemand', sentence: 'Namentliche Abstimmung kann nicht verlangt werden.' },
    one_member: {
      label: 'jedes Mitglied',
      sentence: 'Jedes Mitglied mit Stimme kann namentliche Abstimmung verlangen; geheime geht vor.',
    },
    quarter_of_voters: {
      label: 'ein Viertel',
      sentence:
        'Namentlich wird abgestimmt, wenn ein Viertel der Stimmberechtigten es verlangt; geheim geht vor.',
    },
    majority_of_voters: {
      label: 'die Mehrheit',
      sentence:
        'Namentlich wird abgestimmt, wenn mehr als die Hälfte der Stimmberechtigten es verlangt; geheim geht vor.',
    },
  }),
}

export const seatQuestions = {
  deputies: ask('Wer darf ein Mitglied vertreten?', (rules) => rules.deputies, {
    named: {
      label: 'die benannte Vertretung',
      sentence: 'Ein Mitglied kann sich durch die im Gremium benannte Person vertreten lassen.',
    },
    delegated: {
      label: 'wer für die Sitzung entsandt wird',
      sentence: 'Wer ein Mitglied entsendet, kann für eine Sitzung jemand anderen schicken.',
    },
    none: { label: 'niemand', sentence: 'Mitglieder können sich nicht vertreten lassen.' },
  }),
  voteTransfer: ask('Darf ein Mitglied seine Stimme übertragen?', (rules) => yesNo(rules.voteTransfer), {
    nein: { label: 'nein', sentence: 'Stimmen können nicht auf andere Mitglieder übertragen werden.' },
    ja: {
      label: 'ja',
      sentence:
        'Ein abwesendes Mitglied kann seine Stimme einem anderen übertragen; jedes führt höchstens eine.',
    },
  }),
  conflictedLeave: ask('Verlassen Befangene den Raum?', (rules) => yesNo(rules.conflictedLeave), {
    nein: {
      label: 'nein',
      sentence: 'Wer befangen ist, nimmt an Beratung und Abstimmung zu diesem Punkt nicht teil.',
    },
    ja: {
      label: 'ja',
      sentence:
        'Wer befangen ist, verlässt den Raum und nimmt an Beratung und Abstimmung zu diesem Punkt nicht teil.',
    },
  }),
}
