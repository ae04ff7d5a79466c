import { getTranslations } from "next-intl/server";
import type { ChartTable } from "../../charts/chart-table";
import { walletPoints } from "../../charts/wallet-points";
import type { Dimension, FigureRow } from "../../metrics/types";
import type { RankCount } from "../../metrics/wallet/read-ranks";
import type { AccountWallet, WalletRank } from "../../metrics/wallet/types";
import { MOST_LINES, type NamedTable, type OwnTables, oldestOf } from "../named-table";
import type { BoardView } from "../view";
import { loadRanks, loadWallets } from "../wallet/loaders";
import { loadGroupFigures } from "./groups";

/** A line per account with an estimate; how much of its wallet we have, and what a point more would bring. */
export function tableOfWallets(accounts: readonly AccountWallet[], rankOf: (rank: WalletRank) => string): ChartTable {
  return {
    columns: [
      { id: "account", kind: "text" },
      { id: "code", kind: "text" },
      { id: "wallet", kind: "money" },
      { id: "ours", kind: "money" },
      { id: "share", kind: "percent" },
      { id: "headroom", kind: "money" },
      { id: "point", kind: "money" },
      { id: "age", kind: "count" },
      { id: "rank", kind: "text" },
    ],
    rows: accounts.map(({ name, code, wallet, ours, share, headroom, point, ageDays, ranks }) => [
      name,
      code,
      wallet,
      ours,
      share,
      headroom,
      point,
      ageDays,
      ranks.map(rankOf).join("; ") || null,
    ]),
  };
}

async function walletsTable(view: BoardView): Promise<NamedTable> {
  const [{ accounts }, words, t] = await Promise.all([
    loadWallets(view, { order: "headroom", limit: MOST_LINES }),
    getTranslations("boards.wallet.charts.wallets"),
    getTranslations("boards.wallet.charts.wallets.columns"),
  ]);
  const table = tableOfWallets(accounts, ({ rank, brands }) => words("rankOf", { rank, brands }));
  const ids = ["account", "code", "wallet", "ours", "share", "headroom", "point", "age", "rank"] as const;
  return { table, names: Object.fromEntries(ids.map((id) => [id, t(id)])) };
}

/** The share of wallet group by group; its numerators and denominators tell what a point of it is worth. */
export function loadWalletGroups(view: BoardView) {
  return loadGroupFigures(view, { metric: "share-of-wallet", definition: "standard", by: "dimension" });
}

export function tableOfPoints(
  rows: readonly FigureRow[],
  by: Dimension | null,
  name: (group: string) => string,
): ChartTable {
  const points = walletPoints(rows);
  // Our spend and the wallet are its numerator and denominator, and a point is a hundredth of the wallet.
  const share = { metric: "share-of-wallet", definition: "standard", of: by };
  return {
    columns: [
      { id: "group", kind: "text" },
      { id: "point", kind: "money", opens: share },
      { id: "headroom", kind: "money", opens: { ...share, metric: "wallet-headroom" } },
      { id: "share", kind: "percent", opens: share },
      { id: "wallet", kind: "money", opens: share },
      { id: "ours", kind: "money", opens: share },
      { id: "accounts", kind: "count", opens: share },
    ],
    rows: points.map(({ group, point, headroom, share, wallet, ours, accounts }) => [
      name(group ?? ""),
      point,
      headroom,
      share,
      wallet,
      ours,
      accounts,
    ]),
    lines: points.map(({ group }) => ({ group: group ?? "" })),
  };
}

async function pointsTable(view: BoardView): Promise<NamedTable> {
  const [{ by, evaluation }, t, metrics] = await Promise.all([
    loadWalletGroups(view),
    getTranslations("boards.wallet.charts.points.columns"),
    getTranslations("metrics"),
  ]);
  const ids = ["point", "headroom", "share", "wallet", "ours", "accounts"] as const;
  return {
    table: tableOfPoints(evaluation.rows, by, (group) => group || metrics("unknownGroup")),
    names: {
      group: metrics(`dimensions.${by ?? "segment"}`),
      ...Object.fromEntries(ids.map((id) => [id, t(id)])),
    },
    oldSince: oldestOf([evaluation]),
  };
}

/** A line for each place among a number of brands. */
export function tableOfRanks(counts: readonly RankCount[]): ChartTable {
  const ids = ["rank", "brands", "rankings", "accounts"] as const;
  return {
    columns: ids.map((id) => ({ id, kind: "count" })),
    rows: counts.map((count) => ids.map((id) => count[id])),
  };
}

async function ranksTable(view: BoardView): Promise<NamedTable> {
  const [counts, t] = await Promise.all([loadRanks(view), getTranslations("boards.wallet.charts.ranks.columns")]);
  const ids = ["rank", "brands", "rankings", "accounts"] as const;
  return { table: tableOfRanks(counts), names: Object.fromEntries(ids.map((id) => [id, t(id)])) };
}

/** The tables of the wallet board's own charts. */
export const WALLET_TABLES = { wallets: walletsTable, points: pointsTable, ranks: ranksTable } satisfies OwnTables;
