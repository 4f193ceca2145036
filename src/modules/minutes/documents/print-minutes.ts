import { formatDay } from '../../../kit/dates.ts'
import type { Signature } from '../queries/minutes.ts'
import { signingLabels } from '../texts.ts'
import { signingOffices } from '../vocabulary.ts'
import type { MinutesContent } from './content.ts'

/** The data of minutes.typ: the content, and who signed it; without a number it is a draft and says so. */
export const printedMinutes = (
  content: MinutesContent,
  version: { readonly number: number; readonly signatures: readonly Signature[] } | undefined,
): object => ({
  ...content,
  draft: version === undefined,
  version: version ? `Fassung ${version.number}` : 'Entwurf, noch nicht unterschrieben',
  names: signingOffices.map((office) => {
    const signature = version?.signatures.find((row) => row.office === office)
    const name = office === 'chair' ? content.chairName : content.clerkName
    return {
      name: signature && !signature.onPaper ? signedText(signature) : name || ' ',
      office: signature?.onPaper
        ? `${signingLabels[office]} (Unterschrift auf Papier vom ${formatDay(signature.signedOn)})`
        : signingLabels[office],
    }
  }),
})

const signedText = ({ name, signedOn }: Signature): string =>
  `${name}, bestätigt am ${formatDay(signedOn)} mit eigener Anmeldung`
