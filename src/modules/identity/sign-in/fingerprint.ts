import { createHash } from 'node:crypto'

/** The database keeps fingerprints of links: whoever reads it cannot sign in with them. */
export const fingerprint = (token: string): string => createHash('sha256').update(token).digest('base64url')
