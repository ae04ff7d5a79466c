import { requireSession } from "../../auth/gate";
import { listWallets } from "../../metrics/wallet/list-wallets";
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
