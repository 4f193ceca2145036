import { Message, PhaseList, Timeline } from './index.ts'

export const ExampleCourse = () => (
  <>
    <h2>Verlauf</h2>
    <PhaseList
      phases={[
        { name: 'Antrag', dates: 'bis 20. Februar', state: 'done' },
        { name: 'Prüfung', dates: 'bis 28. Februar', state: 'done' },
        { name: 'Beschluss', dates: '6. März', state: 'current' },
        { name: 'Durchführung', dates: 'Mai bis Juli', state: 'ahead' },
        { name: 'Nachweis', dates: 'bis 30. September', state: 'ahead' },
      ]}
    />
    <Timeline
      entries={[
        {
          when: '6. März 2018 um 18:40',
          who: 'Begleitausschuss',
          what: '7.500,00 € bewilligt',
          detail: '9 Ja, 0 Nein, 1 Enthaltung; 1 befangen',
        },
        {
          when: '22. Februar 2018 um 10:12',
          who: 'Koordinierungs- und Fachstelle',
          what: 'Antrag zugelassen',
        },
        { when: '12. Februar 2018 um 09:03', who: 'Kino-Club e.V.', what: 'Antrag eingereicht' },
      ]}
    />
    <ExampleMessages />
  </>
)

const ExampleMessages = () => (
  <>
    <h2>Nachrichten</h2>
    <Message author="Kino-Club e.V." side="applicant" when="1. März 2018 um 09:20">
      <p>Dürfen wir das Honorar der Band auf zwei Rechnungen verteilen?</p>
    </Message>
    <Message author="Koordinierungs- und Fachstelle" side="office" when="1. März 2018 um 11:05">
      <p>Ja. Bitte nennen Sie auf beiden Rechnungen den Tag und den Inhalt der Leistung.</p>
    </Message>
    <Message author="Federführendes Amt" side="internal" when="1. März 2018 um 11:30">
      <p>Honorarvertrag liegt noch nicht vor.</p>
    </Message>
  </>
)
