/** The sizes of the benchmark's data. Each account has 100 invoice lines and 20 answers on average. */
export const SIZES = { S: 1_000, M: 20_000, L: 100_000 } as const;
export type Size = keyof typeof SIZES;

export const FIRST_YEAR = 2022;
export const MONTHS = 36;
export const ANSWERS_PER_ACCOUNT = 20;
export const VISITS_PER_ACCOUNT = 12;
export const COSTS_PER_ACCOUNT = 6;
export const CONTACTS_PER_ACCOUNT = 3;
export const PRODUCTS = 40;
export const OWNERS = 50;

/** The organisation's time zone in the benchmark's data. */
export const TIME_ZONE = "Europe/Madrid";

export const INDUSTRIES = ["Retail", "Manufacturing", "Health", "Finance", "Logistics", "Education", "Media", "Energy"];
export const REGIONS = ["North", "South", "East", "West", "Centre", "Islands"];
export const CHANNELS = ["Referral", "Search", "Partner", "Event", "Outbound", "Social"];
export const PLANS = ["Basic", "Plus", "Pro", "Premium"];

/** Ten accounts of every thousand lines: 5 × 50 + 3 × 100 + 150 + 300 = 1,000, so the total is exact. */
export const SEGMENTS = [
  { name: "Micro", ofTen: 5, lines: 50, monthlyFee: 40, lineAmount: 30 },
  { name: "Small", ofTen: 3, lines: 100, monthlyFee: 150, lineAmount: 60 },
  { name: "Mid-market", ofTen: 1, lines: 150, monthlyFee: 600, lineAmount: 180 },
  { name: "Enterprise", ofTen: 1, lines: 300, monthlyFee: 2400, lineAmount: 500 },
] as const;
export type Segment = (typeof SEGMENTS)[number];

export function parseSize(text: string | undefined): Size {
  if (text !== undefined && text in SIZES) return text as Size;
  throw new Error(`A size is one of ${Object.keys(SIZES).join(", ")}, not ${text ?? "nothing"}.`);
}
