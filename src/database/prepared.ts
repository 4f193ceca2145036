import type { PoolClient } from 'pg'

/** Each connection keeps the plans of its statements, so their number must end somewhere. */
const mostStatements = 400
const names = new Map<string, string>()

/** The client as it is, but each connection parses and plans a statement with parameters once and not every time. */
export function prepared(client: PoolClient): PoolClient {
  return Object.create(client, {
    query: {
      value: (text: unknown, values?: unknown[]) => {
        const name = typeof text === 'string' && values?.length ? nameOf(text) : undefined
        return name && values
          ? client.query({ name, text: text as string, values })
          : client.query(text as string, values)
      },
    },
    release: { value: (broken?: boolean) => client.release(broken) },
  })
}

/** Beginnings of words, patterns and lists: what is a good plan for one value is a bad one for another. */
const hangsOnItsValues = / \^@ | @@ | ilike | any ?\(/

/** Lists of varying length make ever new texts: those that come too late are not kept. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostStatements || hangsOnItsValues.test(text)) return known
  const name = `statement_${names.size}`
  names.set(text, name)
  return name
}
