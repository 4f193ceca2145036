export const officeLabels = {
  lead_office: 'Federführendes Amt',
  coordination_office: 'Koordinierungs- und Fachstelle',
} as const
