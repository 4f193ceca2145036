/** A browser as far as the benchmark needs one: it keeps cookies, reads a form's keys and posts them. */
export class Visitor {
  private readonly cookies = new Map<string, string>()
  private readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  get headers(): Record<string, string> {
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
  }

  async get(path: string): Promise<string> {
    const answer = await fetch(this.origin + path, { headers: this.headers, redirect: 'manual' })
    this.keep(answer)
    if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}`)
    return answer.text()
  }

  /** Posts what the page's form holds, with the given fields filled in; answers where the redirect leads. */
  async post(path: string, page: string, fields: Record<string, string> = {}): Promise<string> {
    const body = new URLSearchParams({ ...keysOf(page), ...fields })
    const answer = await fetch(this.origin + path, {
      method: 'POST',
      body,
      headers: this.headers,
      redirect: 'manual',
    })
    this.keep(answer)
    await answer.arrayBuffer()
    if (answer.status !== 303) throw new Error(`POST ${path} answered ${answer.status}`)
    return answer.headers.get('location') ?? ''
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.post('/anmelden', await this.get('/anmelden'), { email, passwort: password, weiter: '/' })
  }

  private keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined && value) this.cookies.set(name, value)
      else if (name !== undefined) this.cookies.delete(name)
    }
  }
}

/** Each page's token is the same in all its forms; each form has a number of its own, and the last one is used. */
function keysOf(page: string): Record<string, string> {
  const hidden = page.matchAll(/name="(_token|_once)" value="([^"]*)"/g)
  return Object.fromEntries([...hidden].map(([, name, value]) => [name, value]))
}
