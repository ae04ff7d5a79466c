/** Colours of what is drawn, by identity; the values are in app/globals.css. */
export const COLOUR = {
  nps: "var(--color-series-1)",
  "customer-retention": "var(--color-series-1)",
  "customer-churn": "var(--color-series-5)",
  promoters: "var(--color-promoters)",
  passives: "var(--color-passives)",
  detractors: "var(--color-detractors)",
} as const;

export type Coloured = keyof typeof COLOUR;
