import type { ZodType } from 'zod'
import type { RequestContext } from './environment.ts'

/** What was typed, field by field; sent back unchanged when something is wrong. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

export interface FieldError {
  readonly field: string
  readonly text: string
}

export type FormOutcome<Values> =
  | { readonly ok: true; readonly values: Values; readonly typed: Typed; readonly files: readonly File[] }
  | {
      readonly ok: false
      readonly errors: readonly FieldError[]
      readonly typed: Typed
      readonly files: readonly File[]
    }

/** Parses the posted form by its schema. Texts arrive as typed, with line ends as "\n". */
export async function readForm<Values>(
  c: RequestContext,
  schema: ZodType<Values>,
): Promise<FormOutcome<Values>> {
  const { typed, files } = await readFields(c)
  const unstorable = Object.entries(typed).filter(([, value]) =>
    [value].flat().some((text) => text.includes('\0')),
  )
  if (unstorable.length > 0)
    return {
      ok: false,
      typed,
      files,
      errors: unstorable.map(([field]) => ({
        field,
        text: 'Der Text enthält ein Steuerzeichen, das nicht gespeichert werden kann. Bitte geben Sie ihn neu ein.',
      })),
    }
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { ok: true, values: parsed.data, typed, files }
  return {
    ok: false,
    typed,
    files,
    errors: parsed.error.issues.map((issue) => ({ field: String(issue.path[0] ?? ''), text: issue.message })),
  }
}

/** All text fields and all chosen files of the post; fields whose name begins with "_" are the platform's own. */
export async function readFields(c: RequestContext): Promise<{ typed: Typed; files: File[] }> {
  const body = await c.req.parseBody({ all: true })
  const typed: Record<string, string | string[]> = {}
  const files: File[] = []
  for (const [name, value] of Object.entries(body)) {
    const parts = [value].flat()
    const texts = parts.filter((part) => typeof part === 'string')
    for (const part of parts) if (part instanceof File && part.size > 0) files.push(part)
    if (name.startsWith('_') || texts.length === 0) continue
    const lines = texts.map((text) => text.replaceAll('\r\n', '\n'))
    typed[name] = Array.isArray(value) ? lines : (lines[0] ?? '')
  }
  return { typed, files }
}

/** One typed field as text, for showing it again; a list shows its first entry. */
export const typedText = (typed: Typed, field: string): string => {
  const value = typed[field]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** One typed field as a list, for checkboxes. */
export const typedList = (typed: Typed, field: string): readonly string[] => {
  const value = typed[field]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
