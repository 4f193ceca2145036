/** The process cannot start for a reason its operator can repair: one sentence in each language, exit code 1. */
export class StartRefused extends Error {
  constructor(german: string, english: string) {
    super(`${german} / ${english}`)
    this.name = 'StartRefused'
  }
}
