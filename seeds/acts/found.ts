import { localDate } from '../../src/kit/dates.ts'
import { noCents } from '../../src/kit/money.ts'
import {
  adoptRulesOfProcedure,
  planSeats,
  setUpCommittee,
  usualRules,
} from '../../src/modules/bodies/index.ts'
import {
  appointAbove,
  assignRole,
  registerOrganisation,
  registerPerson,
  registerPersonAcross,
} from '../../src/modules/identity/index.ts'
import { visitor } from '../../src/modules/identity/permissions.ts'
import { openFundingYear } from '../../src/modules/ledger/index.ts'
import { adoptLocalRules, foundPartnership, storeTerms } from '../../src/modules/partnership/index.ts'
import type { Host } from '../../src/platform/http/environment.ts'
import type { Role, Scope } from '../../src/platform/scope.ts'
import { known, on, type Stage } from '../stage.ts'
import { euros, type Story, type StorySeat } from '../story.ts'

/** The day before the example year begins: everything below is in place when 2018 opens. */
export const foundingDay = localDate('2018-01-02')

const email = (key: string): string => `${key}@buntwerk.example`

/** Founds the partnership with its people, organisations, offices and committee, and adopts its rules. */
export async function found(
  host: Pick<Host, 'database' | 'edges'>,
  story: Story,
  passwordHash: string,
): Promise<Stage> {
  await storeTerms(host.database.across)
  const now = new Date(`${foundingDay}T11:00:00Z`)
  const founder = { ...visitor, name: 'Einrichtung' }
  const scope = await foundPartnership({ ...host, actor: founder, now }, partnershipOf(story))
  const stage: Stage = {
    host,
    partnershipId: scope.partnershipId,
    slug: scope.slug,
    people: new Map(),
    organisations: new Map(),
    members: new Map(),
    measures: new Map(),
    items: new Map(),
    meetings: new Map(),
  }
  await registerOrganisations(scope, stage, story)
  await registerPeople(scope, stage, story, passwordHash)
  await setUp(stage, story)
  return stage
}

const partnershipOf = ({ partnership }: Story) => ({
  slug: partnership.slug,
  name: partnership.name,
  municipalities: partnership.municipalities,
  inhabitants: partnership.inhabitants,
  areaKm2: partnership.area_km2,
  themes: partnership.themes,
  programmeNotice: partnership.programme_notice,
  offices: [
    {
      kind: 'lead_office' as const,
      name: 'Stadt Boizenburg/Elbe, Federführendes Amt',
      street: 'Kirchplatz 1',
      postcode: '19258',
      town: 'Boizenburg/Elbe',
      email: email('amt'),
    },
    {
      kind: 'coordination_office' as const,
      name: 'Koordinierungs- und Fachstelle',
      street: 'Markt 1',
      postcode: '19258',
      town: 'Boizenburg/Elbe',
      email: email('koordination'),
    },
  ],
  supporters: [
    { name: 'Bundesprogramm „Demokratie leben!“', logo: null },
    { name: 'Stadt Boizenburg/Elbe', logo: null },
    { name: 'Stadt Lübtheen', logo: null },
  ],
})

async function registerOrganisations(scope: Scope, stage: Stage, story: Story): Promise<void> {
  for (const { key, name, legal_form, charitable } of story.organisations) {
    const id = await registerOrganisation(scope, {
      name,
      legalForm: legal_form,
      charitable,
      town: 'Boizenburg/Elbe',
      postcode: '19258',
      street: 'Markt 1',
      email: email(key),
      accountHolder: name,
      // A published test number; no bank leads it.
      iban: 'DE02120300000000202051',
    })
    stage.organisations.set(key, id)
  }
}

interface Sign {
  readonly key: string
  readonly name: string
  readonly role?: Role
  readonly organisation?: string
}

const offices: readonly Sign[] = [
  { key: 'amt', name: 'Federführendes Amt', role: 'lead_office' },
  { key: 'koordination', name: 'Koordinierungs- und Fachstelle', role: 'coordination_office' },
  { key: 'pruefung', name: 'Rechnungsprüfung', role: 'auditor' },
  { key: 'jugend', name: 'Jugendforum', role: 'youth_forum' },
]

/** Everybody who signs in to the example, in the order in which the start prints them. */
export const signsOf = (story: Story): Sign[] => [
  ...offices,
  ...story.committee.seats.map((seat) => ({ key: seat.key, name: seatName(story, seat) })),
  ...story.organisations.map(({ key, name }) => ({
    key,
    name: `Vorstand ${name}`,
    role: 'applicant' as const,
    organisation: key,
  })),
  { key: 'bund', name: 'Regiestelle' },
]

/** Nobody is named; two seats of the youth forum are told apart by their number. */
function seatName(story: Story, { key, from, organisation, group }: StorySeat): string {
  const ofOrganisation = story.organisations.find((candidate) => candidate.key === organisation)?.name
  const ofGroup = story.committee.seats.filter(
    (seat) => seat.group === group && !seat.organisation && !seat.from,
  )
  const number = ofGroup.findIndex((seat) => seat.key === key) + 1
  return `Mitglied ${from ?? ofOrganisation ?? `${group === 'youth' ? 'Jugendforum' : group} ${number}`}`
}

async function registerPeople(scope: Scope, stage: Stage, story: Story, passwordHash: string): Promise<void> {
  for (const { key, name, role, organisation } of signsOf(story)) {
    const { personId } = await registerPerson(scope, { name, email: email(key), passwordHash })
    stage.people.set(key, personId)
    const organisationId = organisation ? known(stage.organisations, organisation) : null
    if (role) await assignRole(scope, { personId, role, organisationId, heldFrom: foundingDay })
  }
  const { across } = stage.host.database
  await appointAbove(across, known(stage.people, 'bund'), 'programme_office')
  await appointAbove(across, known(stage.people, 'amt'), 'operator')
  const board = await registerPersonAcross(
    across,
    { name: 'Mobile Beratung', email: email('beratung') },
    scope.now,
  )
  stage.people.set('beratung', board.personId)
}

async function setUp(stage: Stage, story: Story): Promise<void> {
  const office = await on(stage, foundingDay, 'amt')
  await adoptLocalRules(office, {
    adoptedOn: foundingDay,
    validFrom: localDate('2018-01-01'),
    proofDeadlineDays: 60,
    repaymentDeadlineDays: 30,
    lastDrawdownDay: '10-30',
    retentionYears: 10,
    acknowledgeDays: 28,
    printRelease: true,
  })
  await openFundingYear(office, {
    year: 2018,
    federalGrantCents: euros(100_000),
    ownShareCents: noCents,
    decisionMode: 'committee_decides',
    funds: fundsOf(story.year_2018.funds),
  })
  const committee = await setUpCommittee(office, {
    label: story.partnership.committee_label,
    members: membersOf(stage, story),
  })
  story.committee.seats.forEach(({ key }, index) => {
    const memberId = committee.memberIds[index]
    if (memberId) stage.members.set(key, memberId)
  })
  await planSeats(office, committee.bodyId, office.today, seatPlanOf(story))
  await adoptRulesOfProcedure(await on(stage, localDate('2018-01-16'), 'koordination'), committee.bodyId, {
    ...usualRules,
    adoptedOn: localDate('2018-01-16'),
    quorum: { kind: 'more_than', share: [1, 2] },
    quorumBase: 'present',
    civilMajorityAtVote: true,
    civilMajorityBase: 'present',
    civilGroups: ['civil_society', 'youth'],
    applicationLeadDays: 14,
    microGrantCapCents: euros(500),
  })
}

export const fundsOf = (funds: Story['year_2018']['funds']) => ({
  action: euros(funds.action),
  youth: euros(funds.youth),
  participation: euros(funds.participation),
  coordination: euros(funds.coordination),
})

/** As many seats for each group as the story fills. */
function seatPlanOf({ committee }: Story) {
  const countOf = (group: string) => committee.seats.filter((seat) => seat.group === group).length
  const groups = [...new Set(committee.seats.map((seat) => seat.group))]
  return groups.map((group) => ({ group, voting: true, seats: countOf(group) }))
}

function membersOf(stage: Stage, story: Story) {
  const seats = story.committee.seats.map((seat) => ({
    name: seatName(story, seat),
    personId: known(stage.people, seat.key),
    seatGroup: seat.group,
    voting: true,
    organisationId: seat.organisation ? known(stage.organisations, seat.organisation) : null,
    delegatedBy: seat.from ?? '',
    deputyName: seat.deputy ? `Stellvertretung ${seatName(story, seat).replace('Mitglied ', '')}` : null,
  }))
  const advisers = story.committee.advisory.map((name) => ({
    name,
    personId: adviser(stage, name),
    seatGroup: 'other' as const,
    voting: false,
  }))
  return [...seats, ...advisers]
}

const adviser = (stage: Stage, name: string) =>
  known(
    stage.people,
    name === 'Federführendes Amt' ? 'amt' : name === 'Mobile Beratung' ? 'beratung' : 'koordination',
  )
