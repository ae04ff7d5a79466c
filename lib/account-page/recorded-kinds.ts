/** What can be written down on the page of an account. */
export const RECORDED_KINDS = ["wallet-estimates", "contacts", "interviews"] as const;
export type RecordedKind = (typeof RECORDED_KINDS)[number];
