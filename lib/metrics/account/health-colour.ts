/** The least score of each colour; what is below yellow is red. */
export interface HealthThresholds {
  green: number;
  yellow: number;
}

export type HealthColour = "green" | "yellow" | "red";

/** The colour of a score; null where there is none. */
export function healthColour(score: number | null, { green, yellow }: HealthThresholds): HealthColour | null {
  if (score === null) return null;
  if (score >= green) return "green";
  return score >= yellow ? "yellow" : "red";
}
