import type { Finding } from '../kit/findings.ts'

/** Nothing to repair on this page: mapped to an answer in one place, src/platform/http/error-page.tsx. */
export abstract class Refusal extends Error {
  abstract readonly status: 400 | 403 | 404 | 409 | 413
}

/** The request itself cannot be read. */
export class Unreadable extends Refusal {
  readonly status = 400
}

/** More than we take in one post. */
export class TooLarge extends Refusal {
  readonly status = 413
}

/** Not here, or not yours: a foreign partnership's record is not found. */
export class NotFound extends Refusal {
  readonly status = 404
}

/** Known and here, but not for this person. */
export class Forbidden extends Refusal {
  readonly status = 403
}

/** Somebody else was faster, or the case has moved on. */
export class Conflict extends Refusal {
  readonly status = 409
}

/** Rules that an action found broken: the page shows all of them at once, 422. */
export class Refused extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(findings.map((finding) => finding.code).join(', '))
    this.findings = findings
  }
}

export function found<Row>(row: Row | undefined, what = 'record'): Row {
  if (row === undefined) throw new NotFound(what)
  return row
}

export function allow(permitted: boolean): void {
  if (!permitted) throw new Forbidden('not permitted')
}
