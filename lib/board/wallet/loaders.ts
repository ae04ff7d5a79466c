import { requireSession } from "../../auth/gate";
import { listWallets } from "../../metrics/wallet/list-wallets";
import { type RankCount, readRanks } from "../../metrics/wallet/read-ranks";
import type { AccountWallet, WalletOrder } from "../../metrics/wallet/types";
import type { BoardView } from "../view";

/** The accounts with an estimate in the view's period, of those that the reader may see. */
export async function loadWallets(
  view: BoardView,
  options: { order: WalletOrder; limit: number },
): Promise<{ total: number; accounts: AccountWallet[] }> {
  const { scope } = await requireSession();
  const { grain, filters, period } = view;
  return listWallets({ grain, filters, from: period, to: period, scope }, options);
}

/** How customers rank us among the brands that they use, at the end of the view's period. */
export async function loadRanks({ grain, filters, period }: BoardView): Promise<RankCount[]> {
  const { scope } = await requireSession();
  return readRanks({ grain, filters, from: period, to: period, scope });
}
