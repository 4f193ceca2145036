import type { JSONColumnType } from 'kysely'
import type { Id, PartnershipId, PersonId } from '../kit/ids.ts'

export interface FileTable {
  partnershipId: PartnershipId
  id: Id<'file'>
  sha256: string
  name: string
  mediaType: string
  byteCount: number
  storedBy: PersonId | null
  storedAt: Date
}

export interface PostedFormTable {
  partnershipId: PartnershipId
  id: Id<'posted-form'>
  personId: PersonId | null
  location: string
  postedAt: Date
}

export interface AuditEntryTable {
  partnershipId: PartnershipId
  id: Id<'audit-entry'>
  at: Date
  personId: PersonId | null
  actorName: string
  verb: string
  record: string
  recordId: string
  measureId: Id<'measure'> | null
  facts: JSONColumnType<Record<string, unknown>, string | undefined>
}

export interface ReferenceNumberTable {
  partnershipId: PartnershipId
  series: string
  year: number
  lastNumber: number
}

export interface PlatformTables {
  files: FileTable
  postedForms: PostedFormTable
  auditEntries: AuditEntryTable
  referenceNumbers: ReferenceNumberTable
}
