import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'

/** What a partnership knows of an organisation (domain 3.11); what is left out is empty. */
export interface OrganisationDetails {
  readonly name: string
  readonly legalForm?: string
  readonly charitable?: boolean
  readonly registerNumber?: string
  readonly street?: string
  readonly postcode?: string
  readonly town?: string
  readonly phone?: string
  readonly email?: string
  readonly accountHolder?: string
  /** In electronic form, without spaces. */
  readonly iban?: string
  readonly bic?: string
  readonly inputTaxDeductible?: boolean
}

export const registerOrganisation = (
  scope: Scope,
  details: OrganisationDetails,
): Promise<Id<'organisation'>> =>
  inTransaction(scope, async (scope) => {
    const id = newId<'organisation'>()
    await scope.database
      .insertInto('organisations')
      .values({ partnershipId: scope.partnershipId, id, ...details })
      .execute()
    const { name } = details
    await audit(scope, { verb: 'register', record: 'organisation', recordId: id, facts: { name } })
    return id
  })
