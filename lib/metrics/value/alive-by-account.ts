import type { AccountScope } from "../../auth/scope";
import { bgNbdOf } from "../../models/parameters";
import { probabilityAlive } from "../../statistics/models/bg-nbd-alive";
import { constraintsOf } from "../constraints";
import { readFreshness } from "../freshness";
import { toPeriod } from "../requested-periods";
import type { Grain } from "../types";
import { readCommonModel } from "./common-model";
import { daysOfHistories } from "./purchase-model-figures";
import { readAccountHistories } from "./read-group-histories";

export interface AliveByAccount {
  /** Percent, by account; accounts that had not bought by then are not in it. */
  alive: Map<number, number>;
  /** When the model was fitted; null: none was so far. */
  fittedAt: Date | null;
}

/**
 * The probability alive of some accounts at the end of a period, as the indicator p-alive has it of each. Null where being a
 * customer is told by contracts, so that nobody has to guess.
 */
export async function aliveByAccount(
  accounts: readonly number[],
  { period, grain, scope }: { period: string; grain: Grain; scope: AccountScope },
  now = new Date(),
): Promise<AliveByAccount | null> {
  const { activeRule } = await readFreshness(now);
  if (activeRule !== "purchase") return null;
  const [model, days] = await Promise.all([
    readCommonModel("bg-nbd"),
    daysOfHistories({ periods: [toPeriod(period, grain)], now }),
  ]);
  if (!model || days.length === 0) return { alive: new Map(), fittedAt: model?.fittedAt ?? null };
  const histories = await readAccountHistories({ constraints: constraintsOf({ scope }) }, days, model.unit, accounts);
  const parameters = bgNbdOf(model);
  const alive = histories.map((history) => [history.accountId, 100 * probabilityAlive(parameters, history)] as const);
  return { alive: new Map(alive), fittedAt: model.fittedAt };
}
