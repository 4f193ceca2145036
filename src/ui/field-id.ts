/** The id of a field's (first) control; error lists link to it. */
export const fieldId = (name: string): string => `feld-${name.replace(/[^\w.-]/g, '-')}`
