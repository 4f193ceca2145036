export const officeLabels = {
  lead_office: 'Federführendes Amt',
  coordination_office: 'Koordinierungs- und Fachstelle',
} as const

/** In the order in which they are asked for. */
export const officeKinds = ['lead_office', 'coordination_office'] as const
export type OfficeKind = (typeof officeKinds)[number]
