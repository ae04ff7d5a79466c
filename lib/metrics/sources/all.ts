import { accountHealth } from "./account-health";
import { acquisitionSpend } from "./acquisition-spend";
import { followUps } from "./follow-ups";
import { knownMonths } from "./known-months";
import { listMembers } from "./list-members";
import { newRevenue } from "./new-revenue";
import { firstWins, opportunitiesClosed, opportunitiesOpened } from "./opportunities";
import { productShare, productsHeld } from "./products";
import { redAccounts } from "./red-accounts";
import { references } from "./references";
import { responses } from "./responses";
import { scoreMoves } from "./score-moves";
import type { SumSource } from "./source";
import { spendMonths } from "./spend-months";
import { stalled } from "./stalled";
import { wallet } from "./wallet";
import { walletRanks } from "./wallet-ranks";

const declared = {
  acquisitionSpend,
  knownMonths,
  newRevenue,
  spendMonths,
  responses,
  scoreMoves,
  followUps,
  wallet,
  walletRanks,
  productsHeld,
  productShare,
  opportunitiesClosed,
  opportunitiesOpened,
  firstWins,
  stalled,
  references,
  listMembers,
  accountHealth,
  redAccounts,
} as const;

type NamesOf<Source> = Source extends { sums: infer Sums } ? keyof Sums & string : never;

/** Names of the sums that are added up from facts when asked for. */
export type SourceSumName = NamesOf<(typeof declared)[keyof typeof declared]>;

export const SOURCES: readonly SumSource[] = Object.values(declared);

export const SOURCE_SUM_NAMES = SOURCES.flatMap((source) => Object.keys(source.sums)) as readonly SourceSumName[];
