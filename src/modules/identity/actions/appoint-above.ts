import type { Queries } from '../../../database/queries.ts'
import type { PersonId } from '../../../kit/ids.ts'
import type { PlatformRole } from '../vocabulary.ts'

/** Gives an office above the partnerships; giving it twice changes nothing. */
export async function appointAbove(across: Queries, personId: PersonId, role: PlatformRole): Promise<void> {
  await across
    .insertInto('platformRoles')
    .values({ personId, role })
    .onConflict((conflict) => conflict.columns(['personId', 'role']).doNothing())
    .execute()
}
