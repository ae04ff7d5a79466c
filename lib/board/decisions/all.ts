import type { BoardView } from "../view";
import { accountsAtRisk } from "./rules/accounts-at-risk";
import { losingAccounts } from "./rules/losing-accounts";
import { outdatedWallets } from "./rules/outdated-wallets";
import { pairAtOdds } from "./rules/pair-at-odds";
import { realWorsening } from "./rules/real-worsening";
import { referencesRunningOut } from "./rules/references-running-out";
import { stalledPipeline } from "./rules/stalled-pipeline";
import { targetMissed } from "./rules/target-missed";
import type { Finding, Rule, RuleId } from "./types";

/** A rule run on a view; it may find nothing. */
type Run = { id: RuleId; run(view: BoardView): Promise<Finding[]> };

const runOf = <Read>({ id, read, find }: Rule<Read>): Run => ({ id, run: async (view) => find(await read(view)) });

/** Every rule. */
export const RULES: readonly Run[] = [
  runOf(targetMissed),
  runOf(accountsAtRisk),
  runOf(losingAccounts),
  runOf(stalledPipeline),
  runOf(outdatedWallets),
  runOf(pairAtOdds),
  runOf(realWorsening),
  runOf(referencesRunningOut),
];
