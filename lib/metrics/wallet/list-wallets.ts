import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { constraintsOf, whereProfile } from "../constraints";
import { keepAnswer } from "../kept/keep-answer";
import type { Kind } from "../kept/types";
import { readPeriods } from "../read-periods";
import { standingRanks } from "../sources/wallet-ranks";
import { termsByAccount } from "../terms-by-account";
import type { EvaluateRequest } from "../types";
import type { AccountWallet, WalletOrder } from "./types";
import { headroomOf, pointOf } from "./worth";

/** How each order reads: names from A on, figures from the most down; what has no share comes last. */
const ORDERS: Readonly<Record<WalletOrder, string>> = {
  name: "a.name",
  wallet: "w.wallet DESC",
  ours: "w.ours DESC",
  share: "w.ours / nullif(w.wallet, 0) DESC NULLS LAST",
  headroom: "w.wallet - w.ours DESC",
  age: "e.age DESC",
};

const amount = z.coerce.number();
const row = z.object({
  accountId: z.number().int(),
  code: z.string(),
  name: z.string(),
  ours: amount,
  wallet: amount,
  age: amount,
  accounts: amount,
  ranks: z.array(z.object({ rank: z.number().int(), brands: z.number().int() })),
});

/**
 * The accounts with an estimate of their wallet, whose spends add up to the two sides of the share of wallet of the same
 * request and its headroom. One period.
 */
export async function listWallets(request: WalletQuestion, page: WalletPage): Promise<WalletList> {
  return (await keepAnswer(walletLists, { ...request, ...page })).answer;
}

type WalletQuestion = Pick<EvaluateRequest, "grain" | "from" | "to" | "filters" | "scope">;

interface WalletPage {
  order: WalletOrder;
  limit: number;
}

interface WalletList {
  total: number;
  accounts: AccountWallet[];
}

/** Lists of accounts with their wallets: the spends of all accounts are added up for the few that are shown. */
export const walletLists: Kind<WalletQuestion & WalletPage, WalletList> = {
  id: "wallet-list",
  byDay: false,
  // A list has no place to tell of when it is.
  mayBeOld: false,
  make: readWallets,
};

async function readWallets({ order, limit, ...request }: WalletQuestion & WalletPage): Promise<WalletList> {
  const periods = await readPeriods(request);
  const constraints = constraintsOf(request);
  const spends = termsByAccount(
    { numerator: [["walletOurs", 1]], denominator: [["walletSpend", 1]] },
    periods,
    constraints,
  );
  const ages = termsByAccount(
    { numerator: [["walletAges", 1]], denominator: [["walletEstimates", 1]] },
    periods,
    constraints,
  );
  // Both ask for the same periods of the same accounts, and so by the same parameters.
  const after = spends.parameters.length;
  const where = whereProfile(constraints, after + 2);
  const wanted = `(SELECT NULL AS period, $${after + 2}::date AS until_day, NULL AS end_month)`;
  const rows = await queryRows(
    await getPool(),
    row,
    `SELECT a.id AS "accountId", a.code, a.name, w.ours, w.wallet, e.age, count(*) OVER () AS accounts,
       coalesce(r.ranks, '[]') AS ranks
     FROM (SELECT account_id, sum(numerator) AS ours, sum(denominator) AS wallet FROM (${spends.sql}) s GROUP BY account_id) w
     JOIN (SELECT account_id, sum(numerator) / sum(denominator) AS age FROM (${ages.sql}) s GROUP BY account_id
           HAVING sum(denominator) > 0) e ON e.account_id = w.account_id
     LEFT JOIN (
       SELECT account_id, jsonb_agg(jsonb_build_object('rank', rank, 'brands', brands) ORDER BY category NULLS FIRST) AS ranks
       FROM (${standingRanks(wanted)}) standing GROUP BY account_id) r ON r.account_id = w.account_id
     JOIN account_profile p ON p.account_id = w.account_id JOIN accounts a ON a.id = w.account_id
     WHERE ${where.sql}
     ORDER BY ${ORDERS[order]}, a.code
     LIMIT $${after + 1}`,
    [...spends.parameters, limit, periods[0]?.until ?? null, ...where.parameters],
  );
  return {
    total: rows[0]?.accounts ?? 0,
    accounts: rows.map(({ age, accounts: _, ...account }) => ({
      ...account,
      share: account.wallet > 0 ? (100 * account.ours) / account.wallet : null,
      headroom: headroomOf(account),
      point: pointOf(account),
      ageDays: age,
    })),
  };
}
