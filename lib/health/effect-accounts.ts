import { areaFigure } from "../metrics/account/health-check-figures";
import { type HealthThresholds, healthColour } from "../metrics/account/health-colour";
import { COMPONENT_IDS } from "../metrics/account/health-parts/all";
import { weighScores } from "../metrics/account/health-score";
import { rocDifference, type ScorePair } from "../statistics/roc-difference";
import { type AreaEffect, type Both, type CheckEffect, HEALTH_GROUPS, type HealthGroup } from "./effect-types";
import type { KnownBlock } from "./known-scores";
import type { HealthModelDraft } from "./schema";
import { weightsOf } from "./weights-of";

/** One account's scores at the end of one month. */
export interface ScoredTwice extends Both<number | null> {
  accountId: number;
  month: string;
}

/** Both scores of each account, with the digits that are kept. */
export function scoreTwice(known: KnownBlock, { inForce, proposed }: Both<HealthModelDraft>): ScoredTwice[] {
  const weights = [inForce, proposed].map((model) => weightsOf(model.weights, known.segment));
  return known.accounts.map((accountId, index) => {
    const scores = Object.fromEntries(COMPONENT_IDS.map((id) => [id, known[id][index] ?? null]));
    const [old = null, next = null] = weights.map((own) => kept(weighScores(scores, own)));
    return { accountId, month: known.month, inForce: old, proposed: next };
  });
}

const kept = (score: number | null) => (score === null ? null : Number(score.toFixed(4)));

/** How many accounts are of each colour by both models, and how many go from one to another. */
export function groupMoves(accounts: readonly ScoredTwice[], { inForce, proposed }: Both<HealthThresholds>) {
  const none = () => Object.fromEntries(HEALTH_GROUPS.map((group) => [group, 0])) as Record<HealthGroup, number>;
  const groups = { inForce: none(), proposed: none() };
  const moved = new Map<string, number>();
  for (const account of accounts) {
    const from = healthColour(account.inForce, inForce) ?? "unscored";
    const to = healthColour(account.proposed, proposed) ?? "unscored";
    groups.inForce[from]++;
    groups.proposed[to]++;
    if (from !== to) moved.set(`${from} ${to}`, (moved.get(`${from} ${to}`) ?? 0) + 1);
  }
  const moves = HEALTH_GROUPS.flatMap((from) =>
    HEALTH_GROUPS.flatMap((to) => {
      const count = moved.get(`${from} ${to}`);
      return count ? [{ from, to, accounts: count }] : [];
    }),
  );
  return { groups, moves };
}

/** The accounts whose score changes most, upwards and downwards. */
export function mostMoved(accounts: readonly ScoredTwice[], most: number): Record<"risers" | "fallers", ScoredTwice[]> {
  const by = ({ inForce, proposed }: ScoredTwice) =>
    inForce === null || proposed === null ? 0 : Number((proposed - inForce).toFixed(4));
  const moved = accounts
    .filter((account) => by(account) !== 0)
    .sort((one, other) => by(other) - by(one) || one.accountId - other.accountId);
  return {
    risers: moved.filter((account) => by(account) > 0).slice(0, most),
    fallers: moved
      .filter((account) => by(account) < 0)
      .slice(-most)
      .reverse(),
  };
}

type Checked = Omit<CheckEffect, "months">;

/** How well both scores told apart who was lost, as `health-check` has it, and whether one did so better. */
export function checkBoth(accounts: readonly ScoredTwice[], lost: ReadonlyMap<string, ReadonlySet<number>>): Checked {
  const pairs = new Map<string, ScorePair>();
  for (const { accountId, month, inForce, proposed } of accounts) {
    if (inForce === null || proposed === null) continue;
    const isLost = lost.get(month)?.has(accountId) ? 1 : 0;
    const [one, other] = [-hundredth(inForce), -hundredth(proposed)];
    const found = pairs.get(`${one} ${other}`);
    if (found) {
      found.events += isLost;
      found.others += 1 - isLost;
    } else pairs.set(`${one} ${other}`, { one, other, events: isLost, others: 1 - isLost });
  }
  const both = [...pairs.values()];
  const found = rocDifference(both);
  return {
    inForce: areaBy("inForce", accounts, lost),
    proposed: areaBy("proposed", accounts, lost),
    lost: both.reduce((sum, { events }) => sum + events, 0),
    stayed: both.reduce((sum, { others }) => sum + others, 0),
    difference: found && { value: found.difference, interval: found.interval },
  };
}

/** The figure of `health-check` by one of the scores. */
function areaBy(
  model: keyof Both<unknown>,
  accounts: readonly ScoredTwice[],
  lost: ReadonlyMap<string, ReadonlySet<number>>,
): AreaEffect | null {
  const outcomes = new Map<number, { score: number; lost: number; stayed: number }>();
  for (const { accountId, month, [model]: score } of accounts) {
    if (score === null) continue;
    const own = outcomes.get(hundredth(score)) ?? { score: hundredth(score), lost: 0, stayed: 0 };
    if (lost.get(month)?.has(accountId)) own.lost++;
    else own.stayed++;
    outcomes.set(own.score, own);
  }
  // Neither the colour nor names have a part in the area.
  const rows = [...outcomes.values()].map((own) => ({ ...own, colour: "red" as const, lostNames: [] }));
  const { value, interval } = areaFigure(rows);
  return value === null ? null : { value, interval };
}

/** As the database rounds a number of four digits to two: halves go up. */
const hundredth = (score: number) => Math.floor((Math.round(score * 1e4) + 50) / 100) / 100;
