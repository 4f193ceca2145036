import { DayField, type FieldError, type Option, SelectField } from '../../../ui/index.ts'

export interface RoleFieldsProps {
  readonly roles: readonly Option[]
  readonly organisations: readonly Option[]
  readonly fields: RoleFieldValues
  readonly errors: readonly FieldError[]
}

export interface RoleFieldValues {
  readonly rolle: string
  readonly organisation: string
  readonly von: string
  readonly bis: string
}

export const RoleFields = ({ roles, organisations, fields, errors }: RoleFieldsProps) => {
  const of = (name: keyof RoleFieldValues) => ({
    name,
    value: fields[name],
    error: errors.find(({ field }) => field === name)?.text,
  })
  return (
    <>
      <SelectField {...of('rolle')} label="Rolle" options={roles} empty="Bitte wählen" required />
      <SelectField
        {...of('organisation')}
        label="Organisation"
        options={organisations}
        empty="keine"
        hint="Nötig für Antragstellende; bei Mitgliedern die Organisation, die sie entsendet."
      />
      <DayField {...of('von')} label="Erster Tag" hint="Leer: ab heute." />
      <DayField {...of('bis')} label="Letzter Tag" hint="Leer: bis auf Weiteres." />
    </>
  )
}
