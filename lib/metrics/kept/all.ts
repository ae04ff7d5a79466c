import { grids } from "../cohorts/cohort-grid";
import { comparisons } from "../cohorts/compare-cohorts";
import { impact } from "../impact/impact";
import { accountLists } from "../list-accounts";
import { curves } from "../retention/survival-curves";
import { accountSums } from "../rollup-sums";
import { sourceSums } from "../sources/source-sums";
import { walletLists } from "../wallet/list-wallets";
import { rankCounts } from "../wallet/read-ranks";
import { analysis } from "./analysis";
import type { Kind } from "./types";

/** Every kind of question whose answers are kept, for whoever makes them anew. */
export const KINDS: readonly Kind<never, unknown>[] = [
  accountLists,
  accountSums,
  analysis,
  comparisons,
  curves,
  grids,
  impact,
  rankCounts,
  sourceSums,
  walletLists,
];
