const somewhere = 'http://localhost'

/** The page to go to after signing in. Only a path of this server: anything else leads to the start page. */
export function returnPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || /[\\\p{Cc}]/u.test(wanted)) return '/'
  const url = URL.parse(wanted, somewhere)
  return url?.origin === somewhere ? url.pathname.replace(/^\/+/, '/') + url.search : '/'
}
