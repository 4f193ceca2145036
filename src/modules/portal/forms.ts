import { parseLocalDate } from '../../kit/dates.ts'
import { parseId } from '../../kit/ids.ts'
import type { ProjectCursor, ProjectFilter } from './queries/projects.ts'

/** The filter of the projects out of the address; what cannot be read is left out. */
export const projectFilter = (query: Readonly<Record<string, string>>): ProjectFilter => {
  const text = (query.q ?? '').replaceAll('\0', '').slice(0, 200)
  return {
    year: /^\d{4}$/.test(query.jahr ?? '') ? Number(query.jahr) : undefined,
    text: text.trim() === '' ? undefined : text,
  }
}

/** The filter as it stands in an address. */
export const projectQuery = ({ year, text }: ProjectFilter): Record<string, string> => ({
  ...(year === undefined ? {} : { jahr: String(year) }),
  ...(text === undefined ? {} : { q: text }),
})

/** "2018-03-06_0198…": the row that the page before ended with. */
export const projectCursor = (text: string | undefined): ProjectCursor | undefined => {
  const [day = '', rest] = (text ?? '').split('_')
  const decidedOn = parseLocalDate(day)
  const id = parseId<'measure'>(rest)
  return decidedOn && id ? { decidedOn, id } : undefined
}

export const cursorText = ({ decidedOn, id }: ProjectCursor): string => `${decidedOn}_${id}`
