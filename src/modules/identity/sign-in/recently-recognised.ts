import type { Recognised } from './sign-in.ts'

const keptMilliseconds = 5000
const mostKept = 1000

/**
 * Whose cookies were checked a moment ago: checking two signatures costs as much as drawing a page. Kept for much
 * shorter than the signed cookie itself is good for; whoever signs in or out, or changes a password, ends it for all.
 */
export function recentlyRecognised() {
  const kept = new Map<string, { readonly recognised: Recognised; readonly until: number }>()
  return {
    find(cookie: string): Recognised | undefined {
      const found = kept.get(cookie)
      return found && performance.now() < found.until ? found.recognised : undefined
    },
    /** An answer that sets cookies is for one visit only. */
    keep(cookie: string, recognised: Recognised): void {
      if (!recognised.person || recognised.cookies.length > 0) return
      kept.delete(cookie)
      kept.set(cookie, { recognised, until: performance.now() + keptMilliseconds })
      if (kept.size > mostKept) kept.delete(kept.keys().next().value as string)
    },
    forget: () => kept.clear(),
  }
}
