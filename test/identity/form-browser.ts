interface Served {
  readonly app: { request(path: string, init?: RequestInit): Response | Promise<Response> }
}

let addresses = 0

/** A browser without script: keeps cookies, reads the token out of the page's form and posts it. */
export function openBrowser({ app }: Served) {
  const jar = new Map<string, string>()
  addresses += 1
  const address = `198.51.100.${addresses}`
  let token = ''

  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string>), cookie, 'x-forwarded-for': address }
    const answer = await app.request(path, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0\b/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    const html = await answer.text()
    token = /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? token
    return { status: answer.status, location: answer.headers.get('location'), html, headers: answer.headers }
  }
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    send(path, { method: 'POST', body: new URLSearchParams({ _token: token, ...fields }), headers })
  return {
    jar,
    get: (path: string) => send(path),
    post,
    postWithoutToken: (path: string, fields: Record<string, string>) => post(path, { ...fields, _token: '' }),
    async signIn(email: string, passwort: string) {
      await send('/anmelden')
      const answer = await post('/anmelden', { email, passwort })
      await send('/konto')
      return answer
    },
  }
}
