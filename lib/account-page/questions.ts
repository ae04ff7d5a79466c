/** What customers are asked. */
export const QUESTIONS = ["nps", "csat", "ces", "satisfaction"] as const;
