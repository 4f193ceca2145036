/** The part of autocannon that is used here; it brings no types. */
declare module 'autocannon' {
  interface Request {
    readonly path: string
  }
  interface Options {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly headers?: Readonly<Record<string, string>>
    readonly requests?: readonly Request[]
    /** Requests per second over all connections; without it each connection asks as soon as it was answered. */
    readonly overallRate?: number
  }
  interface Result {
    readonly errors: number
    readonly timeouts: number
    readonly non2xx: number
    readonly duration: number
    readonly requests: { readonly total: number; readonly average: number }
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number; readonly max: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
