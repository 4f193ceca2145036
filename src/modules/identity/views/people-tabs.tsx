import { Tabs } from '../../../ui/index.ts'
import { organisationsPath, peoplePath } from '../paths.ts'

export const PeopleTabs = ({ slug, current }: { slug: string; current: 'people' | 'organisations' }) => (
  <Tabs
    label="Menschen und Organisationen"
    items={[
      { label: 'Menschen', href: peoplePath(slug), current: current === 'people' },
      { label: 'Organisationen', href: organisationsPath(slug), current: current === 'organisations' },
    ]}
  />
)
