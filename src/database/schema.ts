import type { ApplicationsTables } from '../modules/applications/tables.ts'
import type { BodiesTables } from '../modules/bodies/tables.ts'
import type { CirculationTables } from '../modules/circulation/tables.ts'
import type { CommitteeTables } from '../modules/committee/tables.ts'
import type { GrantsTables } from '../modules/grants/tables.ts'
import type { IdentityTables } from '../modules/identity/tables.ts'
import type { LedgerTables } from '../modules/ledger/tables.ts'
import type { MinutesTables } from '../modules/minutes/tables.ts'
import type { PartnershipTables } from '../modules/partnership/tables.ts'
import type { ProofTables } from '../modules/proof/tables.ts'
import type { MailTables } from '../platform/mail/tables.ts'
import type { PlatformTables } from '../platform/tables.ts'

/** All tables of all modules in one type, so that a query may join downwards. */
export interface Schema
  extends PlatformTables,
    MailTables,
    IdentityTables,
    PartnershipTables,
    LedgerTables,
    ApplicationsTables,
    BodiesTables,
    CommitteeTables,
    CirculationTables,
    MinutesTables,
    GrantsTables,
    ProofTables {}
