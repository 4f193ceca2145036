import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getPartnership, listMunicipalities, listOffices, listSupporters } from '../queries.ts'
import type { OfficeDraft } from './found-partnership.ts'

/** Who the partnership is, as the lead office keeps it. Its address in the net stays: links and papers name it. */
export interface MasterData {
  readonly name: string
  readonly inhabitants: number
  readonly programmeNotice: string
  readonly municipalities: readonly { readonly name: string; readonly kind: string; readonly state: string }[]
  readonly offices: readonly OfficeDraft[]
  /** Names in their order; a name that stays keeps its picture. */
  readonly supporters: readonly string[]
}

/** Writes the master data anew; what papers said before stays in them, and the audit keeps both versions. */
export const reviseMasterData = (scope: Scope, data: MasterData): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockPartnership(scope)
    const before = await loadMasterData(scope)
    await writeNames(scope, data)
    await writeMunicipalities(scope, data)
    await writeOffices(scope, data)
    await writeSupporters(scope, data)
    await audit(scope, {
      verb: 'revise',
      record: 'partnership',
      recordId: scope.partnershipId,
      facts: { before, after: data },
    })
  })

/** As it is now: what the form shows first, and what the audit remembers. */
export async function loadMasterData(scope: Scope): Promise<MasterData> {
  const { name, inhabitants, programmeNotice } = await getPartnership(scope)
  const municipalities = await listMunicipalities(scope)
  const supporters = await listSupporters(scope.database, scope.partnershipId)
  return {
    name,
    inhabitants,
    programmeNotice,
    municipalities: municipalities.map(({ name, kind, state }) => ({ name, kind, state })),
    offices: await listOffices(scope),
    supporters: supporters.map(({ name }) => name),
  }
}

const lockPartnership = async ({ database, partnershipId }: Scope) =>
  found(
    await database
      .selectFrom('partnerships')
      .select('id')
      .where('id', '=', partnershipId)
      .forUpdate()
      .executeTakeFirst(),
    'partnership',
  )

const writeNames = ({ database, partnershipId }: Scope, { name, inhabitants, programmeNotice }: MasterData) =>
  database
    .updateTable('partnerships')
    .set({ name, inhabitants, programmeNotice })
    .where('id', '=', partnershipId)
    .execute()

async function writeMunicipalities({ database, partnershipId }: Scope, { municipalities }: MasterData) {
  const rows = municipalities.map(({ name, kind, state }, position) => {
    const id: Id<'municipality'> = newId()
    return { partnershipId, id, name, kind, state, position }
  })
  await database.deleteFrom('municipalities').where('partnershipId', '=', partnershipId).execute()
  await database.insertInto('municipalities').values(rows).execute()
}

async function writeOffices({ database, partnershipId }: Scope, { offices }: MasterData): Promise<void> {
  for (const { kind, ...office } of offices)
    await database
      .insertInto('offices')
      .values({ partnershipId, kind, ...office })
      .onConflict((conflict) => conflict.columns(['partnershipId', 'kind']).doUpdateSet(office))
      .execute()
}

async function writeSupporters({ database, partnershipId }: Scope, { supporters }: MasterData) {
  const logos = new Map((await listSupporters(database, partnershipId)).map(({ name, logo }) => [name, logo]))
  const rows = supporters.map((name, position) => {
    const id: Id<'supporter'> = newId()
    return { partnershipId, id, name, logo: logos.get(name) ?? null, position }
  })
  await database.deleteFrom('supporters').where('partnershipId', '=', partnershipId).execute()
  if (rows.length > 0) await database.insertInto('supporters').values(rows).execute()
}
