import { areaFigure } from "../metrics/account/health-check-figures";
import { type HealthThresholds, healthColour } from "../metrics/account/health-colour";
import { weighScores } from "../metrics/account/health-score";
import { rocDifference } from "../statistics/roc-difference";
import { type AreaEffect, type Both, type CheckEffect, HEALTH_GROUPS, type HealthGroup } from "./effect-types";
import type { KnownAccount } from "./known-scores";
import type { HealthModelDraft } from "./schema";
import { weightsOf } from "./weights-of";

/** One account's scores at the end of one month. */
export interface ScoredTwice extends Both<number | null> {
  accountId: number;
  month: string;
}

/** Both scores of an account, with the digits that are kept. */
export function scoreTwice(known: KnownAccount, { inForce, proposed }: Both<HealthModelDraft>): ScoredTwice {
  const scoreBy = ({ weights }: HealthModelDraft) => {
    const score = weighScores(known, weightsOf(weights, known.segment));
    return score === null ? null : Number(score.toFixed(4));
  };
  return { accountId: known.accountId, month: known.month, inForce: scoreBy(inForce), proposed: scoreBy(proposed) };
}

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
  const isLost = ({ accountId, month }: ScoredTwice) => lost.get(month)?.has(accountId) === true;
  const looked = accounts.map((account) => ({ ...account, events: isLost(account) ? 1 : 0 }));
  const areaBy = (model: keyof Both<unknown>): AreaEffect | null => {
    const outcomes = looked.flatMap(({ events, [model]: score }) =>
      score === null
        ? []
        : [{ score: hundredth(score), colour: "red" as const, lost: events, stayed: 1 - events, lostNames: [] }],
    );
    const { value, interval } = areaFigure(outcomes);
    return value === null ? null : { value, interval };
  };
  const pairs = looked.flatMap(({ events, inForce, proposed }) =>
    inForce === null || proposed === null
      ? []
      : [{ one: -hundredth(inForce), other: -hundredth(proposed), events, others: 1 - events }],
  );
  const found = rocDifference(pairs);
  const lostPairs = pairs.filter(({ events }) => events > 0).length;
  return {
    inForce: areaBy("inForce"),
    proposed: areaBy("proposed"),
    lost: lostPairs,
    stayed: pairs.length - lostPairs,
    difference: found && { value: found.difference, interval: found.interval },
  };
}

/** As the database rounds a number of four digits to two: halves go up. */
const hundredth = (score: number) => Math.floor((Math.round(score * 1e4) + 50) / 100) / 100;
