/** Colours of series, by the names that app/globals.css gives them. A colour goes with what is shown, never with its place. */
export type SeriesColour =
  | "series-1"
  | "series-2"
  | "series-3"
  | "series-4"
  | "series-5"
  | "series-6"
  | "series-7"
  | "series-8"
  | "promoters"
  | "passives"
  | "detractors"
  /** What all others come to. */
  | "ink"
  /** What something else is held against. */
  | "faint";

/** The colour as CSS, which follows the theme. */
export function colourOf(colour: SeriesColour): string {
  return `var(--color-${colour})`;
}
