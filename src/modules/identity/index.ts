export { appointAbove } from './actions/appoint-above.ts'
export { assignRole, type NewRole } from './actions/assign-role.ts'
export { endRole } from './actions/end-role.ts'
export { type OrganisationDetails, registerOrganisation } from './actions/register-organisation.ts'
export {
  type NewPerson,
  type Registered,
  registerPerson,
  registerPersonAcross,
} from './actions/register-person.ts'
export { updateOrganisation } from './actions/update-organisation.ts'
export { listPartnershipsOf, type RoleSomewhere } from './queries/held-roles.ts'
export { loadActor } from './queries/load-actor.ts'
export {
  findOrganisation,
  getOrganisation,
  listOrganisations,
  type Organisation,
} from './queries/organisations.ts'
export { listPeople, type PersonRow } from './queries/people.ts'
export { arrive } from './routes/arrive.ts'
export { askToSignIn } from './routes/ask-to-sign-in.ts'
export { identifyPerson } from './routes/identify-person.ts'
export { identityRoutes, signInRoutes } from './routes/index.ts'
export { operatorRoutes } from './routes/operator.tsx'
export { openSignIn } from './sign-in/open-sign-in.ts'
export { hashPassword, type PasswordCost } from './sign-in/password-hash.ts'
export type { SignIn, SignInParts } from './sign-in/sign-in.ts'
