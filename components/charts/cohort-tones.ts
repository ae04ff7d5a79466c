/**
 * Ground and ink of each step from least to most; written out, since the style sheet is made from the names found in the source.
 * As many as lib/charts/prepare-cohort-grid.ts has tones.
 */
export const COHORT_TONES = [
  "bg-cohort-0 text-on-cohort-0",
  "bg-cohort-1 text-on-cohort-1",
  "bg-cohort-2 text-on-cohort-2",
  "bg-cohort-3 text-on-cohort-3",
  "bg-cohort-4 text-on-cohort-4",
  "bg-cohort-5 text-on-cohort-5",
  "bg-cohort-6 text-on-cohort-6",
  "bg-cohort-7 text-on-cohort-7",
  "bg-cohort-8 text-on-cohort-8",
] as const;

const STRIPES =
  "bg-[image:repeating-linear-gradient(135deg,transparent_0_3px,color-mix(in_srgb,var(--color-paper)_55%,transparent)_3px_6px)]";
const DEEP_STRIPES =
  "bg-[image:repeating-linear-gradient(135deg,transparent_0_3px,color-mix(in_srgb,var(--color-ink)_30%,transparent)_3px_6px)]";
/** From this step on figures are written in the ink of the other kind. */
const DEEP = 6;

/** The hatching of a cell that is not complete: away from its ink, so that the figure stays legible. */
export function hatchingOf(tone: number): string {
  return tone < DEEP ? STRIPES : DEEP_STRIPES;
}
