import { COMPONENT_IDS, type ComponentId } from "../metrics/account/health-parts/all";
import { type HealthWeights, weighScores } from "../metrics/account/health-score";
import type { Both, MonthEffect } from "./effect-types";
import type { KnownGroup } from "./known-scores";
import { weightsOf } from "./weights-of";

type Weights = Readonly<Record<string, HealthWeights>>;

/** The mean health of each month by both weights; null where no account has a score. */
export function monthEffects(
  months: readonly string[],
  groups: readonly KnownGroup[],
  { inForce, proposed }: Both<Weights>,
): MonthEffect[] {
  return months.map((month) => {
    const own = groups.filter((group) => group.month === month);
    const [old, next] = [meanOf(own, inForce), meanOf(own, proposed)];
    return {
      month,
      inForce: old.mean,
      proposed: next.mean,
      scored: { inForce: old.scored, proposed: next.scored },
    };
  });
}

function meanOf(groups: readonly KnownGroup[], weights: Weights): { mean: number | null; scored: number } {
  let [sum, scored] = [0, 0];
  for (const group of groups) {
    const score = weighScores(group, weightsOf(weights, group.segment));
    if (score === null) continue;
    sum += group.accounts * score;
    scored += group.accounts;
  }
  return { mean: scored > 0 ? sum / scored : null, scored };
}

/** Components that count for somebody, but of which nothing is known of those for whom they do. */
export function unknownComponents(groups: readonly KnownGroup[], weights: Weights): ComponentId[] {
  const counts = (id: ComponentId) => Object.values(weights).some((own) => own[id] > 0);
  const isKnown = (id: ComponentId) =>
    groups.some((group) => group[id] !== null && weightsOf(weights, group.segment)[id] > 0);
  return COMPONENT_IDS.filter((id) => counts(id) && !isKnown(id));
}
