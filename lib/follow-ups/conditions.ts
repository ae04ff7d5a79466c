import { NPS_SCORES } from "../statistics/nps-groups";
import type { Condition, Reach, RuleReason } from "./types";

export type NumberName = "score" | "points" | "below" | "days" | "months" | "windowDays" | "restDays";

/** A number that a rule's reason asks for: whole, within these bounds. `usual` is what a new rule begins with; null: left out. */
export interface NumberField {
  name: NumberName;
  least: number;
  most: number;
  usual: number | null;
  /** May be left blank. */
  optional?: true;
}

const days = (usual: number): NumberField => ({ name: "days", least: 1, most: 366, usual });
const windowDays = (usual: number): NumberField => ({ name: "windowDays", least: 1, most: 366, usual });

/**
 * What each reason asks for. All of them look no further back than some days, so that a first import of ten years opens what
 * matters now, and no more.
 */
export const NUMBERS: Record<RuleReason, readonly NumberField[]> = {
  detractor: [{ name: "score", least: 0, most: 10, usual: NPS_SCORES.detractors[1] }, windowDays(30)],
  "falling-health": [
    { name: "points", least: 1, most: 100, usual: 15, optional: true },
    { name: "below", least: 1, most: 100, usual: null, optional: true },
    windowDays(62),
    { name: "restDays", least: 0, most: 366, usual: 90 },
  ],
  "contract-end": [days(90)],
  "stale-estimate": [{ name: "months", least: 1, most: 60, usual: 12 }, windowDays(60)],
  "expiring-validation": [days(60)],
  "stalled-deal": [days(60), windowDays(60)],
};

/** Due after so many hours unless told otherwise. */
export const USUAL_HOURS: Record<RuleReason, number> = {
  detractor: 48,
  "falling-health": 72,
  "contract-end": 240,
  "stale-estimate": 336,
  "expiring-validation": 336,
  "stalled-deal": 120,
};

/** Keys 1 to 9 tick a step. */
export const MOST_STEPS = 9;

/** The dimensions by which a rule is limited to some accounts, with their columns. */
export const REACH = {
  segments: "segment",
  regions: "region",
  plans: "plan",
  industries: "industry",
} as const satisfies Record<keyof Reach, string>;

/** A rule's condition to begin with. */
export function usualCondition(reason: RuleReason): Condition {
  const numbers = Object.fromEntries(NUMBERS[reason].map(({ name, usual }) => [name, usual]));
  const everybody = { segments: [], regions: [], plans: [], industries: [] };
  return { ...everybody, ...numbers, ...(reason === "stalled-deal" ? { past: true } : {}) };
}
