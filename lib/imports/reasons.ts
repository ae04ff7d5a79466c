/**
 * The closed set of reasons for which a row is refused. Each has its sentence, which says what to mend, under
 * `imports.reasons.<code>` in messages/.
 */
export const REASONS = [
  "missing-value",
  "unknown-account",
  "not-a-number",
  "not-finite",
  "not-whole",
  "too-many-decimals",
  "number-too-large",
  "number-negative",
  "not-a-date",
  "impossible-date",
  "date-before-1900",
  "date-in-future",
  "not-a-choice",
  "not-a-currency",
  "score-out-of-range",
  "text-too-long",
  "end-before-start",
  "more-cells",
  "fewer-cells",
  "twice-in-file",
  "no-rate",
  "control-characters",
] as const;

export type ReasonCode = (typeof REASONS)[number];
