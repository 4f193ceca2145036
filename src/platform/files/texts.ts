import type { UploadFacts, UploadRefusal } from './check-upload.ts'

/** The sentence beside the upload field: what is wrong and what helps. */
export const uploadRefusalText: Readonly<Record<UploadRefusal, (facts: UploadFacts) => string>> = {
  empty: ({ name }) => `Die Datei „${name}“ ist leer. Bitte wählen Sie sie noch einmal aus.`,
  'too-large': ({ name, byteCount }) =>
    `Die Datei „${name}“ ist ${megabytes(byteCount)} MB groß. Erlaubt sind höchstens 10 MB. Bitte verkleinern oder teilen Sie sie.`,
  'type-not-allowed': ({ name }) =>
    `Die Datei „${name}“ hat ein Format, das wir nicht annehmen. Bitte laden Sie ${uploadFormats} hoch.`,
  'content-differs-from-name': ({ name }) =>
    `Der Inhalt der Datei „${name}“ passt nicht zu ihrer Endung, oder sie ist beschädigt oder mit einem Passwort geschützt. Bitte speichern Sie sie noch einmal im richtigen Format.`,
}

export const uploadFormats =
  'PDF, Bilder (JPEG, PNG, WebP, HEIC), Word, Excel, PowerPoint, OpenDocument, CSV oder TXT'

/** For the hint of an upload field. */
export const uploadHint = `${uploadFormats}; höchstens 10 MB je Datei`

const megabytes = (byteCount: number): string =>
  (byteCount / 1024 / 1024).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
