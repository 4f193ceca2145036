/** Where a rule is written: title, place in it, version. Shown beside every finding. */
export interface Source {
  readonly title: string
  readonly section?: string
  readonly version?: string
  readonly url?: string
  /** The dossier does not show the wording; the partnership may set another value. See docs/regulation/assumptions.md. */
  readonly assumed?: boolean
}

/** refusal: the step cannot be taken. warning: a person must look. hint: good to know. */
export type Weight = 'refusal' | 'warning' | 'hint'

/** What a rule found: a code for the sentence in texts.ts, the weight, the source, and the facts the sentence needs. */
export interface Finding<Code extends string = string> {
  readonly code: Code
  readonly weight: Weight
  readonly source: Source
  /** The form field the finding belongs to, when there is one. */
  readonly field?: string
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}

export const refusals = <Code extends string>(findings: readonly Finding<Code>[]): Finding<Code>[] =>
  findings.filter((finding) => finding.weight === 'refusal')
export const isRefused = (findings: readonly Finding[]): boolean => refusals(findings).length > 0
export const codesOf = (findings: readonly Finding[]): string[] => findings.map((finding) => finding.code)

/** "ANBest-P, Nr. 1.2 (2019)" */
export const formatSource = (source: Source): string =>
  [source.title, source.section].filter(Boolean).join(', ') + (source.version ? ` (${source.version})` : '')
