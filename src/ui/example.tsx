import { ExampleCase } from './example-case.tsx'
import { ExampleCourse } from './example-course.tsx'
import { ExampleForm, ExamplePlan } from './example-form.tsx'
import { ExampleCalls, ExampleLists } from './example-lists.tsx'
import { Page } from './index.ts'

/** A page with every part once, as it stands in real pages: looked at by people, read by axe, measured. */
export const ExamplePage = () => (
  <Page
    title="Demokratiefest am Markt"
    partnership={{ name: 'Unsere Stadt – aktiv & bunt', slug: 'boizenburg-luebtheen' }}
    navigation={navigation}
    person={{ name: 'Koordinierungs- und Fachstelle' }}
    signOutToken="token"
    breadcrumb={[
      { label: 'Start', href: '/' },
      { label: 'Projekte', href: '/projekte' },
      { label: 'Demokratiefest am Markt' },
    ]}
    notice={{ kind: 'success', text: 'Die Nachricht ist gesendet.' }}
    supporters={{
      text: 'Gefördert vom Bundesministerium im Rahmen des Bundesprogramms „Demokratie leben!“',
      logos: [
        { name: 'Bundesprogramm „Demokratie leben!“' },
        { name: 'Stadt Boizenburg/Elbe' },
        { name: 'Stadt Lübtheen' },
      ],
    }}
    islands={['autosave', 'counter', 'once', 'plan']}
  >
    <ExampleCase />
    <ExampleLists />
    <ExampleCalls />
    <ExampleForm />
    <ExamplePlan />
    <ExampleCourse />
  </Page>
)

const navigation = [
  { label: 'Heute', href: '#heute', count: 4 },
  { label: 'Eingang', href: '#eingang', count: 12 },
  { label: 'Prüfung', href: '#pruefung' },
  { label: 'Sitzungen', href: '#sitzungen' },
  { label: 'Mittel', href: '#mittel' },
  { label: 'Auszahlungen', href: '#auszahlungen' },
  { label: 'Nachweise', href: '#nachweise' },
  { label: 'Projekte', href: '#projekte', current: true },
  { label: 'Beratung', href: '#beratung' },
  { label: 'Menschen & Gremien', href: '#menschen' },
  { label: 'Einstellungen', href: '#einstellungen' },
]
