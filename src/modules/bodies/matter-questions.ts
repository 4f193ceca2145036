import type { ChosenRules, Question } from './rules-questions.ts'

/** What the body settles about single matters: presentation, circulation, delegation, publicity. */
export const presentationQuestion: Question<ChosenRules['presentation']['kind']> = {
  label: 'Müssen Antragstellende ihr Vorhaben in der Sitzung vorstellen?',
  of: (rules) => rules.presentation.kind,
  answers: {
    never: { label: 'nein', sentence: 'Antragstellende können ihr Vorhaben vorstellen, müssen aber nicht.' },
    from: {
      label: 'ab einem Betrag',
      sentence: 'Ab einem bestimmten Betrag müssen Antragstellende ihr Vorhaben in der Sitzung vorstellen.',
    },
    always: { label: 'immer', sentence: 'Antragstellende müssen ihr Vorhaben in der Sitzung vorstellen.' },
  },
}

export const circulationQuestion: Question<ChosenRules['circulation']['allowed']> = {
  label: 'Darf im Umlauf entschieden werden?',
  of: (rules) => rules.circulation.allowed,
  answers: {
    never: { label: 'nein', sentence: 'Entschieden wird nur in Sitzungen, nicht im Umlauf.' },
    urgent: {
      label: 'nur in dringenden Fällen',
      sentence: 'In dringenden Fällen kann zwischen den Sitzungen im Umlauf entschieden werden.',
    },
    always: { label: 'ja', sentence: 'Zwischen den Sitzungen kann jederzeit im Umlauf entschieden werden.' },
  },
}

export const objectionQuestion: Question<ChosenRules['circulation']['objectionOf']> = {
  label: 'Wessen Widerspruch bringt die Sache in die nächste Sitzung?',
  of: (rules) => rules.circulation.objectionOf,
  answers: {
    one_member: {
      label: 'der jedes Mitglieds',
      sentence: 'Widerspricht ein Mitglied mit Stimme, kommt die Sache in die nächste Sitzung.',
    },
    quarter_of_voters: {
      label: 'der eines Viertels',
      sentence: 'Widerspricht ein Viertel der Stimmberechtigten, kommt die Sache in die nächste Sitzung.',
    },
    majority_of_voters: {
      label: 'der einer Mehrheit',
      sentence:
        'Widerspricht mehr als die Hälfte der Stimmberechtigten, kommt die Sache in die nächste Sitzung.',
    },
    nobody: { label: 'niemandes', sentence: 'Gegen den Umlauf kann nicht widersprochen werden.' },
  },
}

export const microGrantQuestion: Question<ChosenRules['microGrantBy']> = {
  label: 'Wer entscheidet über Kleinprojekte?',
  of: (rules) => rules.microGrantBy,
  answers: {
    both_offices: {
      label: 'beide Stellen gemeinsam',
      sentence:
        'Koordinierungs- und Fachstelle und federführendes Amt entscheiden gemeinsam (Vier-Augen-Prinzip).',
    },
    coordination_office: {
      label: 'die Koordinierungs- und Fachstelle',
      sentence: 'Die Koordinierungs- und Fachstelle entscheidet; zwei ihrer Personen stimmen zu.',
    },
    lead_office: {
      label: 'das federführende Amt',
      sentence: 'Das federführende Amt entscheidet; zwei seiner Personen stimmen zu.',
    },
  },
}

export const publicityQuestion: Question<ChosenRules['publicity']> = {
  label: 'Sind die Sitzungen öffentlich?',
  of: (rules) => rules.publicity,
  answers: {
    public: {
      label: 'ja, außer einzelnen Punkten',
      sentence: 'Die Sitzungen sind öffentlich; einzelne Punkte können nicht öffentlich beraten werden.',
    },
    guests_invited: {
      label: 'mit eingeladenen Gästen',
      sentence: 'Die Sitzungen sind nicht öffentlich; Gäste können eingeladen werden.',
    },
    not_public: { label: 'nein', sentence: 'Die Sitzungen sind nicht öffentlich.' },
  },
}
