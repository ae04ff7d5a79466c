import { type NpsGroup, npsGroupOf } from "@/lib/statistics/nps-groups";

const TONES: Record<NpsGroup, string> = {
  promoters: "text-promoters",
  passives: "text-passives",
  detractors: "text-detractors",
};

/** The class of the colour in which a score from 0 to 10 is written: that of its group. */
export function npsTone(score: number): string {
  return TONES[npsGroupOf(score)];
}
