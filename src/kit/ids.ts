import { v7 } from 'uuid'

/** UUIDv7, one brand per noun: a measure's id is not a fund's id. */
export type Id<Noun extends string> = string & { readonly __noun: Noun }

export const newId = <Noun extends string>(): Id<Noun> => v7() as Id<Noun>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** An id as it comes from an address or a form; undefined when it cannot be one. */
export const parseId = <Noun extends string>(text: string | undefined): Id<Noun> | undefined =>
  text !== undefined && uuid.test(text) ? (text as Id<Noun>) : undefined

export type PartnershipId = Id<'partnership'>
export type PersonId = Id<'person'>
